/// Why no page or file of the site can have a name, as the end of a sentence; nil where one can. Names of files and of
/// aliases are asked alike.
package func faultOfName(_ name: some Collection<UInt8>) -> String? {
  guard let text = String(validating: name, as: UTF8.self) else { return "is not UTF-8" }
  if name.contains(where: { $0 < 0x20 || $0 == 0x7F }) { return "holds a control character" }
  if text.unicodeScalars.contains(where: { isHidden($0.value) }) { return "holds a hidden control sign" }
  return name.contains(UInt8(ascii: "\\")) ? "holds a backslash" : nil
}

/// Whether a file of this name is what a program left behind and nobody wrote: the lock files of office programs, which
/// hold their user's name, the thumbnails of a file manager, what an editor keeps of an earlier state.
package func isLeftover(_ name: String) -> Bool {
  let small = name.lowercased()
  let isAutosave = name.utf8.count > 1 && name.hasPrefix("#") && name.hasSuffix("#")
  return isAutosave || leftoverNames.contains(small) || leftoverStarts.contains(where: small.hasPrefix)
    || leftoverEnds.contains(where: small.hasSuffix)
}

/// The same of a folder.
package func isLeftoverFolder(_ name: String) -> Bool { leftoverFolders.contains(name.lowercased()) }

/// Whether a scan passes over the file at `path`.
package func isPassedOver(_ path: String) -> Bool {
  let names = path.split(separator: "/").map(String.init)
  return names.contains { $0.hasPrefix(".") } || names.dropLast().contains(where: isLeftoverFolder)
    || isLeftover(names.last ?? "")
}

private let leftoverNames: Set<String> = [
  "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", ".ds_store", "4913",
]

private let leftoverFolders: Set<String> = [
  "__macosx", "$recycle.bin", "system volume information", "@eadir", "lost+found",
]

/// `~$` is Word's, Excel's and PowerPoint's, `.~lock.` is LibreOffice's, `._` is of a Mac on a disk that is none of its own.
private let leftoverStarts = ["~$", ".~lock.", "._", ".#"]

private let leftoverEnds = [
  "~", ".swp", ".swo", ".tmp", ".bak", ".wbk", ".orig", ".rej", ".part", ".crdownload", ".autosave",
]
