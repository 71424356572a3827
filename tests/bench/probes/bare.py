"""The smallest PySide6 program with a painted window: what cold start is compared with."""

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.probes.report import tell_start

app = QApplication([])
window = QMainWindow()
window.resize(1440, 900)
window.show()
app.processEvents()
tell_start()
