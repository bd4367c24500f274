/// The words of the interface that pages do not have from templates: their titles, what is counted, tables to take away.
/// A case is a key of the words files; what the page fills in is named there, as in `{{from}}`.
package enum Word: String, CaseIterable, Sendable {
  // The language itself
  case language
  // Days
  case day
  case monthAndYear = "month-and-year"
  case months
  // Pages
  case home
  case sources
  case glossary
  case aToZ = "a-to-z"
  case pageNotFound = "page-not-found"
  case search
  case alsoComparison = "also-comparison"
  case alsoStep = "also-step"
  // What things are called
  case framework
  case aboutTheFramework = "about-the-framework"
  case tierOf = "tier-of"
  case aTier = "a-tier"
  case theRoles = "the-roles"
  case theLevels = "the-levels"
  case aRole = "a-role"
  case roleIn = "role-in"
  case areaIn = "area-in"
  case aPage = "a-page"
  case ourReadingOf = "our-reading-of"
  case crosswalk
  case aTerm = "a-term"
  case inGlossary = "in-glossary"
  case aSource = "a-source"
  // Letters
  case correctionSubject = "correction-subject"
  // Comparisons and steps
  case allRolesOf = "all-roles-of"
  case allLevelsOf = "all-levels-of"
  case someRolesOf = "some-roles-of"
  case someLevelsOf = "some-levels-of"
  case roleBesideRole = "role-beside-role"
  case newAndChangedOf = "new-and-changed-of"
  case allRolesCompared = "all-roles-compared"
  case allLevelsCompared = "all-levels-compared"
  case fromTo = "from-to"
  case lastJoint = "last-joint"
  // Pathways
  case besideLadder = "beside-ladder"
  case arrowNext = "arrow-next"
  case arrowPossible = "arrow-possible"
  case arrowRequires = "arrow-requires"
  case arrowWayIn = "arrow-way-in"
  case boxWayIn = "box-way-in"
  case boxWayInRequires = "box-way-in-requires"
  case boxLeadsOn = "box-leads-on"
  case noStep = "no-step"
  case youAreHere = "you-are-here"
  // Sheets to work with
  case appraisalSheetOf = "appraisal-sheet-of"
  case jobStarterOf = "job-starter-of"
  case jobCaution = "job-caution"
  case noJobDescription = "no-job-description"
  case asSourcesState = "as-sources-state"
  case asStated = "as-stated"
  case source
  case duties
  case dutiesChosen = "duties-chosen"
  case duty
  case essential
  case desirable
  case sourceAndID = "source-and-id"
  case notStatedInSource = "not-stated-in-source"
  case whereFrom = "where-from"
  case keepIds = "keep-ids"
  case noStarter = "no-starter"
  case noDuties = "no-duties"
  case levelNoRole = "level-no-role"
  case carriedFromWords = "carried-from-words"
  case throughWords = "through-words"
  case notSaidDirectly = "not-said-directly"
  case ourReadingWith = "our-reading-with"
  case condition
  // Texts of authors
  case footnotes
  case backToMark = "back-to-mark"
  case backToMarkPlace = "back-to-mark-place"
  case taskDone = "task-done"
  case callOutNote = "call-out-note"
  case callOutTip = "call-out-tip"
  case callOutImportant = "call-out-important"
  case callOutWarning = "call-out-warning"
  case callOutCaution = "call-out-caution"
  case taskToDo = "task-to-do"
  case tableNumber = "table-number"
  case tableNumberOf = "table-number-of"
  // The columns of tables to take away
  case columnFramework = "column-framework"
  case columnEdition = "column-edition"
  case columnArea = "column-area"
  case columnAreaID = "column-area-id"
  case columnLevel = "column-level"
  case columnLevelID = "column-level-id"
  case columnRole = "column-role"
  case columnRoleID = "column-role-id"
  case columnTier = "column-tier"
  case columnState = "column-state"
  case columnStatementID = "column-statement-id"
  case columnNestedIn = "column-nested-in"
  case columnLabel = "column-label"
  case columnStatement = "column-statement"
  case columnConditions = "column-conditions"
  case columnNote = "column-note"
  case columnSources = "column-sources"
  case columnCarriedFrom = "column-carried-from"
  case columnThrough = "column-through"
  case columnChange = "column-change"
  case columnChangedFrom = "column-changed-from"
  case columnMarked = "column-marked"
  case columnAddress = "column-address"
  case columnCaution = "column-caution"
  // What stands in them
  case rowStated = "row-stated"
  case rowCarried = "row-carried"
  case rowNotListed = "row-not-listed"
  case rowNoList = "row-no-list"
  case rowNoneAtLevel = "row-none-at-level"
  case rowFact = "row-fact"
  case rowFactNotStated = "row-fact-not-stated"
  case rowFactNotBefore = "row-fact-not-before"
  case rowFactNotAfter = "row-fact-not-after"
  case rowAreaTitle = "row-area-title"
  case was
  case now
  case rowNoteOnArea = "row-note-on-area"
  case rowNew = "row-new"
  case rowChanged = "row-changed"
  case rowSame = "row-same"
  case rowNotListedAgain = "row-not-listed-again"
  case rowOurReading = "row-our-reading"
  // The first sheet of a workbook
  case sheetNotes = "sheet-notes"
  case sheetAllRoles = "sheet-all-roles"
  case sheetAllLevels = "sheet-all-levels"
  case notesFramework = "notes-framework"
  case notesEdition = "notes-edition"
  case date
  case publishedBy = "published-by"
  case caution
  case notesRows = "notes-rows"
  case notesRowsAbout = "notes-rows-about"
  case notesColumns = "notes-columns"
  case notesColumnsAbout = "notes-columns-about"
  case notesChanges = "notes-changes"
  case notesChangesAbout = "notes-changes-about"
  case notesCarried = "notes-carried"
  case notesCarriedAbout = "notes-carried-about"
  case notesThrough = "notes-through"
  case notesThroughAbout = "notes-through-about"
  case notesAddress = "notes-address"
  case notesSheet = "notes-sheet"
  case roles
  case levels
  case notesTitle = "notes-title"
  case notesPublisher = "notes-publisher"
  case licence
  case notesLink = "notes-link"
}
