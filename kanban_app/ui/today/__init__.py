"""What is to be done today: tasks, inquiries, cards that wait, appointments."""
