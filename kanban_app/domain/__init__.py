"""What a broker's pipeline is: frozen values and pure rules; imports nothing of ours."""
