"""`practiceguard snapshots | ls | find`: which copies there are, and what is in them."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.output import local, moment, one_line, size, tell
from practiceguard.cli.progress import StopOnInterrupt, shown
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind
from practiceguard.services.backup.browse_snapshot import MOST_FOUND, FoundFile, group_found


@click.command()
@options.as_json
def snapshots(as_json: bool) -> None:
    """List the copies, newest first, as they are in the place itself."""
    app = build()
    entries = app.list_snapshots(refresh=True)
    places = {one.key: one.label for one in app.open_repository.all()}
    several = len(places) > 1
    tell(
        [
            {
                "snapshot": entry.snapshot,
                "completeness": entry.completeness,
                "place": entry.place,
                "is_remembered": entry.is_remembered,
            }
            for entry in entries
        ],
        as_json=as_json,
        words=lambda: (
            "\n".join(
                f"{entry.snapshot.short_id}  {moment(entry.snapshot.taken_at)}  "
                f"{entry.completeness.value}"
                + (f"  {one_line(places.get(entry.place, ''))}" if several and entry.place else "")
                + ("  (not reachable now)" if entry.is_remembered else "")
                for entry in entries
            )
            or "There is no copy yet."
        ),
    )


@click.command()
@options.as_json
@options.snapshot
@click.argument("folder", default="/")
def ls(as_json: bool, snapshot_id: str, folder: str) -> None:
    """List what lies in FOLDER of a copy (`/` is the top; drive C: is `/C`)."""
    app = build()
    path = options.path_in_copy(app, folder)
    chosen = options.chosen_copy(app, snapshot_id).snapshot
    nodes = app.browse.folder(chosen.snapshot_id, path)
    tell(nodes, as_json=as_json, words=lambda: "\n".join(map(_line, nodes)))


@click.command()
@options.as_json
@options.snapshot
@click.option("--all", "everywhere", is_flag=True, help="Search all copies, not only one.")
@click.argument("name_part")
def find(as_json: bool, snapshot_id: str, everywhere: bool, name_part: str) -> None:
    """Find files and folders whose name contains NAME_PART; case and accents do not matter."""
    if not name_part.strip():
        raise click.UsageError("NAME_PART is empty: give a part of the name.")
    app = build()
    chosen = (
        app.list_snapshots(refresh=True) if everywhere else (options.chosen_copy(app, snapshot_id),)
    )
    found: list[FoundNode] = []
    is_cut_off = False
    with StopOnInterrupt().listening() as stop, shown(as_json=as_json) as report:
        ids = tuple(entry.snapshot.snapshot_id for entry in chosen)
        for batch in app.browse.search(name_part, ids, report, stop):
            found.extend(batch)
            is_cut_off = is_cut_off or len(batch) >= MOST_FOUND
    files = group_found(tuple(found))
    tell(
        {"files": files, "is_cut_off": is_cut_off},
        as_json=as_json,
        words=lambda: _found_in_words(files, name_part, is_cut_off=is_cut_off),
    )


def _found_in_words(files: tuple[FoundFile, ...], name_part: str, *, is_cut_off: bool) -> str:
    lines = [
        f"{_line(file.node, whole_path=True)}  in {len(file.snapshot_ids)} "
        f"{'copy' if len(file.snapshot_ids) == 1 else 'copies'}"
        for file in files
    ]
    if is_cut_off:
        lines.append(
            f"There are more: only the first {MOST_FOUND} of a copy are shown. "
            "Give a longer part of the name."
        )
    return "\n".join(lines) or f"Nothing is called like “{name_part}”."


def _line(node: Node, *, whole_path: bool = False) -> str:
    name = one_line(node.path if whole_path else node.name)
    if node.kind is NodeKind.FOLDER:
        return f"{'folder':>10}  {'':21}  {name}/"
    changed = local(node.modified_at).strftime("%d %b %Y, %H:%M") if node.modified_at else ""
    return f"{size(node.size):>10}  {changed:21}  {name}"
