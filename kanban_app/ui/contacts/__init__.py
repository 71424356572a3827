"""The contact screen: the table, one contact whole, and two that become one."""
