import NIOHTTP1
import RungModel
import RungSite

extension Service {
  /// Opens the place of a statement: the request names the statement and nothing else, and only a page of this run
  /// can make it.
  func open(_ request: Request) -> Reply {
    guard let editor else { return .words(.notFound, "there is no editor to open places in") }
    guard request.header("x-rung-token") == token, request.header("sec-fetch-site") == "same-origin" else {
      return .words(.forbidden, "only a page of this preview can ask for that")
    }
    guard let fields = flatJSON(request.body), let framework = fields["framework"], let key = fields["statement"] else {
      return .words(.badRequest, "a framework and a statement have to be given")
    }
    guard let place = current.now?.site.statementPlaces(ofFramework: framework).first(where: { $0.key == key })?.place
    else { return .words(.notFound, "there is no such statement") }
    return open(place, in: editor)
  }

  private func open(_ place: Place, in editor: Editor) -> Reply {
    switch editor.open(place) {
    case .opened: .done
    case .missingFile: .words(.notFound, "\(place.file) is not there any more")
    case .missingProgram: .words(.internalServerError, "there is no program '\(editor.command.program)'")
    }
  }
}
