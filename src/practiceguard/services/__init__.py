"""What PracticeGuard can do: one use case per module, reaching the world through ports only."""
