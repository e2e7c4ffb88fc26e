"""The page “Who is told when something is wrong”: ways, people, what got out and what did not."""
