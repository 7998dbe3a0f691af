"""What Streamlit tells a browser of a run of a page's script."""

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

# A message that says that a run is over is no longer; longer ones are not looked into. Bytes.
_SHORT = 64


def is_over(message: bytes) -> bool:
    """Whether a message to a browser says that the run of its page's script is over."""
    return len(message) <= _SHORT and ForwardMsg.FromString(message).WhichOneof("type") == "script_finished"
