"""Företrädare: vem som har plats i vilket organ, genom åren, och balansen mellan partier, kvinnor och män."""

from kronoberg.topics.seats import words as seat_words
from kronoberg.ui import blocks, clock, downloads
from kronoberg.ui.topics import seat_histories, seat_views
from kronoberg.ui.topics import seats as seat_blocks

book, today = seat_views.book(), clock.today()
origin = downloads.origin(book)
part = seat_blocks.choose_part()

if part == seat_words.Part.PLACES:
    seat_blocks.places(book, origin, seat_blocks.choose_time(), today)
if part == seat_words.Part.TIMELINE:
    seat_histories.over_time(book, origin)
if part == seat_words.Part.BALANCE:
    seat_blocks.balance(book, origin, seat_blocks.choose_time(), today)

blocks.foot()
