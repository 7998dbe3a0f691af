"""Values that are made once, however many threads ask for the same one at the same time."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Once(Generic[K, V]):
    """Keeps values by key, the `most` that were asked for last. Who asks while a value is made waits for that one."""

    def __init__(self, *, most: int) -> None:
        self._most = most
        self._made: dict[K, V] = {}
        self._making: dict[K, Lock] = {}
        self._guard = Lock()

    def value(self, key: K, make: Callable[[], V]) -> V:
        """The value of a key; `make` gives it when it is not kept. Nothing is kept when `make` raises."""
        with self._guard:
            if key in self._made:
                return self._kept(key)
            making = self._making.setdefault(key, Lock())
        with making:
            with self._guard:
                if key in self._made:
                    return self._kept(key)
            made = make()
            with self._guard:
                self._keep(key, made)
        return made

    def _kept(self, key: K) -> V:
        # The last asked for stands last.
        self._made[key] = self._made.pop(key)
        return self._made[key]

    def _keep(self, key: K, made: V) -> None:
        self._making.pop(key, None)
        while len(self._made) >= self._most:
            del self._made[next(iter(self._made))]
        self._made[key] = made
