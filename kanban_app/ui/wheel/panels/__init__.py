"""What stands beside the loop: its figures, friction, referrals, needs and what-ifs."""
