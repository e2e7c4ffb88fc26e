"""Letters to the people affected by e-mail: who may get one, made ready, tested, sent, recorded."""
