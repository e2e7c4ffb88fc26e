"""How long copies are kept, holds, and places that are nearly full."""
