"""The encrypted database: connection, migrations, and one store per kind of record."""
