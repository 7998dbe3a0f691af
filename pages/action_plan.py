"""Handlingsplan: årets aktivitetsmål och vad de blev, planens budget, och ett utkast till nästa års plan."""

from kronoberg.ui import blocks

blocks.foot()
