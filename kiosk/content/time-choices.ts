/** "I have 3 minutes": what a visitor may choose from, in minutes. */
export const TIME_CHOICES_MINUTES = [3, 5, 10] as const;
