"""Debian's nginx on this machine, with the shipped configuration: only the lines that are marked as anyone's own are changed."""

import os
import re
import shutil
import socket
import subprocess
import time

from building import REPOSITORY

CONFIGURATION = REPOSITORY / "Deploy/nginx.conf"
NGINX = shutil.which("nginx", path=os.environ["PATH"] + ":/usr/sbin")

AROUND = """
daemon off;
pid {folder}/pid;
error_log {folder}/error.log;
{user}
worker_processes 1;
events {{}}
http {{
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/site.conf;
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def own_lines(text, port, site):
    """The configuration with the three lines changed that it asks for."""
    for name, value in [("listen", f"127.0.0.1:{port}"), ("server_name", "127.0.0.1"), ("root", site)]:
        text, times = re.subn(rf"^  {name} [^;]*; *# yours", f"  {name} {value}; # yours", text, flags=re.MULTILINE)
        assert times == 1, f"Deploy/nginx.conf has no line '{name}' to change"
    return text


class Nginx:
    def __init__(self, folder, site, port):
        self.port = port
        (folder / "site.conf").write_text(own_lines(CONFIGURATION.read_text(), port, site))
        # Its workers may read what its master may.
        user = "user root;" if os.getuid() == 0 else ""
        (folder / "nginx.conf").write_text(AROUND.format(folder=folder, user=user))
        command = [NGINX, "-p", folder, "-c", folder / "nginx.conf", "-e", folder / "error.log"]
        tested = subprocess.run([*command, "-t"], capture_output=True, text=True)
        assert tested.returncode == 0 and "[warn]" not in tested.stderr, tested.stderr
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL)
        self.wait()

    def wait(self):
        for _ in range(100):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("nginx does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait(timeout=10)
