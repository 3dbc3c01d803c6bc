"""As much of onnxruntime's Python package as docs/export.md uses, over onnxruntime-web in Node: Debian has no such package."""

import json
import os
import subprocess
import tempfile

import numpy as np


class _Meta:
    def __init__(self, custom_metadata_map):
        self.custom_metadata_map = custom_metadata_map


class InferenceSession:
    def __init__(self, path):
        self.path = path

    def _node(self, *arguments):
        command = json.loads(os.environ["ONNX_IN_NODE"]) + [self.path, *arguments]
        return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)

    def get_modelmeta(self):
        return _Meta(self._node())

    def run(self, names, feeds):
        [(name, values)] = feeds.items()
        assert values.dtype == np.float32
        with tempfile.NamedTemporaryFile() as file:
            file.write(np.ascontiguousarray(values).tobytes())
            file.flush()
            outputs = self._node(name, file.name, json.dumps(values.shape))
        return [np.array(outputs[name]["data"], np.float32).reshape(outputs[name]["dims"]) for name in names]
