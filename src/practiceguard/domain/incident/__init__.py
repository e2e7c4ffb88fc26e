"""The second half: what happened, who is affected, whom to tell, by when and under which law."""
