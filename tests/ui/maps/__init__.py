"""Tests of the pipeline on paper."""
