/// Writes the starter site into `folder`, which is made or must be empty of the files to be written.
package func startSite(in folder: String, console: Console) -> Outcome {
  do throws(MachineFault) {
    let files = starterSite()
    if let taken = files.first(where: { pathExists("\(folder)/\($0.path)") }) {
      console.notice("\(folder)/\(taken.path) is already there; choose a folder without a site")
      return .fault
    }
    for file in files { try writeNewFile("\(folder)/\(file.path)", file.bytes) }
    let next = folder == "." ? "rung build" : "cd \(folder) && rung build"
    console.conclude("wrote \(files.count) files to \(folder); next: \(next)")
    return .clean
  } catch {
    console.notice("\(error)")
    return .fault
  }
}
