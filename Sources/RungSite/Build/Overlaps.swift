// The folders of a turn lie apart: a site inside its own content would be read by the next build, and what is read might
// be removed where it lies inside the site.
package func refuseOverlap(content: String, templates: String) throws(MachineFault) {
  guard folderExists(templates), lies(templates, in: content) || lies(content, in: templates) else { return }
  throw MachineFault(
    "take templates from", templates, "the folder overlaps \(content); choose another with --templates")
}

extension SiteTurn {
  func refuseOverlap() throws(MachineFault) {
    try RungSite.refuseOverlap(content: content, templates: templates)
  }

  /// What is printed goes neither among the content nor among the templates, and only where there is a file or nothing.
  package func refuseUnfit(file: String) throws(MachineFault) {
    if let reason = whyNoPlace(file) { throw MachineFault("write", file, reason) }
    for folder in [content, templates] where folderExists(folder) && lies(file, in: folder) {
      throw MachineFault("write", file, "it lies in \(folder), which is read; choose another place")
    }
  }

  func refuseOverlap(output: String) throws(MachineFault) {
    // What '..' means behind a folder that is still to be made cannot be known yet.
    if leadsBackFromNowhere(output) {
      throw MachineFault("write the site to", output, "it goes back, by '..', from a folder that does not exist")
    }
    for folder in [content, templates] {
      // A folder that is not there has nothing to lose, but it would be there and be read the next time.
      if lies(output, in: folder) || folderExists(folder) && lies(folder, in: output) {
        throw MachineFault("write the site to", output, "the folder overlaps \(folder); choose another with --output")
      }
    }
  }
}
