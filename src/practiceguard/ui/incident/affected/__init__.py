"""The page "Who is affected": copies, rules on names, address book, questions, people, number."""
