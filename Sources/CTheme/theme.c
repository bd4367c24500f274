// Made by Scripts/embed from Templates; not edited by hand.
#include "CTheme.h"

static const unsigned char file_0[] = {
#embed "../../Templates/404.html"
};

static const unsigned char file_1[] = {
#embed "../../Templates/a-z.html"
};

static const unsigned char file_2[] = {
#embed "../../Templates/appraisal.html"
};

static const unsigned char file_3[] = {
#embed "../../Templates/area.html"
};

static const unsigned char file_4[] = {
#embed "../../Templates/book.html"
};

static const unsigned char file_5[] = {
#embed "../../Templates/card.html"
};

static const unsigned char file_6[] = {
#embed "../../Templates/cite.js"
};

static const unsigned char file_7[] = {
#embed "../../Templates/compare.html"
};

static const unsigned char file_8[] = {
#embed "../../Templates/compare.js"
};

static const unsigned char file_9[] = {
#embed "../../Templates/crosswalk-compare.html"
};

static const unsigned char file_10[] = {
#embed "../../Templates/crosswalk-level.html"
};

static const unsigned char file_11[] = {
#embed "../../Templates/crosswalk.html"
};

static const unsigned char file_12[] = {
#embed "../../Templates/embed/chart.html"
};

static const unsigned char file_13[] = {
#embed "../../Templates/embed/compare.html"
};

static const unsigned char file_14[] = {
#embed "../../Templates/embed/figures.html"
};

static const unsigned char file_15[] = {
#embed "../../Templates/embed/matrix.html"
};

static const unsigned char file_16[] = {
#embed "../../Templates/embed/pathway.html"
};

static const unsigned char file_17[] = {
#embed "../../Templates/framework.html"
};

static const unsigned char file_18[] = {
#embed "../../Templates/glossary.html"
};

static const unsigned char file_19[] = {
#embed "../../Templates/home.html"
};

static const unsigned char file_20[] = {
#embed "../../Templates/icon.html"
};

static const unsigned char file_21[] = {
#embed "../../Templates/job.html"
};

static const unsigned char file_22[] = {
#embed "../../Templates/job.js"
};

static const unsigned char file_23[] = {
#embed "../../Templates/layout.html"
};

static const unsigned char file_24[] = {
#embed "../../Templates/menu.js"
};

static const unsigned char file_25[] = {
#embed "../../Templates/moved.js"
};

static const unsigned char file_26[] = {
#embed "../../Templates/page.html"
};

static const unsigned char file_27[] = {
#embed "../../Templates/partials/a-z-link.html"
};

static const unsigned char file_28[] = {
#embed "../../Templates/partials/appraisal-row.html"
};

static const unsigned char file_29[] = {
#embed "../../Templates/partials/caution.html"
};

static const unsigned char file_30[] = {
#embed "../../Templates/partials/cell-body.html"
};

static const unsigned char file_31[] = {
#embed "../../Templates/partials/cell.html"
};

static const unsigned char file_32[] = {
#embed "../../Templates/partials/chart-drawing.html"
};

static const unsigned char file_33[] = {
#embed "../../Templates/partials/citation.html"
};

static const unsigned char file_34[] = {
#embed "../../Templates/partials/citations.html"
};

static const unsigned char file_35[] = {
#embed "../../Templates/partials/compare-script.html"
};

static const unsigned char file_36[] = {
#embed "../../Templates/partials/comparison-jump.html"
};

static const unsigned char file_37[] = {
#embed "../../Templates/partials/comparison-key.html"
};

static const unsigned char file_38[] = {
#embed "../../Templates/partials/comparison-table.html"
};

static const unsigned char file_39[] = {
#embed "../../Templates/partials/crosswalk-caution.html"
};

static const unsigned char file_40[] = {
#embed "../../Templates/partials/crosswalk-ground.html"
};

static const unsigned char file_41[] = {
#embed "../../Templates/partials/edition.html"
};

static const unsigned char file_42[] = {
#embed "../../Templates/partials/fact-change.html"
};

static const unsigned char file_43[] = {
#embed "../../Templates/partials/fact-rows.html"
};

static const unsigned char file_44[] = {
#embed "../../Templates/partials/fact.html"
};

static const unsigned char file_45[] = {
#embed "../../Templates/partials/facts.html"
};

static const unsigned char file_46[] = {
#embed "../../Templates/partials/framework-link.html"
};

static const unsigned char file_47[] = {
#embed "../../Templates/partials/guide.html"
};

static const unsigned char file_48[] = {
#embed "../../Templates/partials/heads-again.html"
};

static const unsigned char file_49[] = {
#embed "../../Templates/partials/job-duty.html"
};

static const unsigned char file_50[] = {
#embed "../../Templates/partials/ladder.html"
};

static const unsigned char file_51[] = {
#embed "../../Templates/partials/legend.html"
};

static const unsigned char file_52[] = {
#embed "../../Templates/partials/link.html"
};

static const unsigned char file_53[] = {
#embed "../../Templates/partials/mentions.html"
};

static const unsigned char file_54[] = {
#embed "../../Templates/partials/near.html"
};

static const unsigned char file_55[] = {
#embed "../../Templates/partials/no-list.html"
};

static const unsigned char file_56[] = {
#embed "../../Templates/partials/pathway-box.html"
};

static const unsigned char file_57[] = {
#embed "../../Templates/partials/pathway-drawing.html"
};

static const unsigned char file_58[] = {
#embed "../../Templates/partials/pathway-step.html"
};

static const unsigned char file_59[] = {
#embed "../../Templates/partials/sheet-table.html"
};

static const unsigned char file_60[] = {
#embed "../../Templates/partials/sheet-words.html"
};

static const unsigned char file_61[] = {
#embed "../../Templates/partials/source-details.html"
};

static const unsigned char file_62[] = {
#embed "../../Templates/partials/statement-ground.html"
};

static const unsigned char file_63[] = {
#embed "../../Templates/partials/statement-says.html"
};

static const unsigned char file_64[] = {
#embed "../../Templates/partials/statement-words.html"
};

static const unsigned char file_65[] = {
#embed "../../Templates/partials/statement.html"
};

static const unsigned char file_66[] = {
#embed "../../Templates/partials/step-entry.html"
};

static const unsigned char file_67[] = {
#embed "../../Templates/partials/step.html"
};

static const unsigned char file_68[] = {
#embed "../../Templates/partials/terms.html"
};

static const unsigned char file_69[] = {
#embed "../../Templates/partials/topics.html"
};

static const unsigned char file_70[] = {
#embed "../../Templates/partials/word-marks.html"
};

static const unsigned char file_71[] = {
#embed "../../Templates/print.js"
};

static const unsigned char file_72[] = {
#embed "../../Templates/redirect.html"
};

static const unsigned char file_73[] = {
#embed "../../Templates/role.html"
};

static const unsigned char file_74[] = {
#embed "../../Templates/search.html"
};

static const unsigned char file_75[] = {
#embed "../../Templates/search.js"
};

static const unsigned char file_76[] = {
#embed "../../Templates/source.html"
};

static const unsigned char file_77[] = {
#embed "../../Templates/sources.html"
};

static const unsigned char file_78[] = {
#embed "../../Templates/statement.js"
};

static const unsigned char file_79[] = {
#embed "../../Templates/step.html"
};

static const unsigned char file_80[] = {
#embed "../../Templates/style.css"
};

static const unsigned char file_81[] = {
#embed "../../Templates/words/cy.yaml"
};

static const unsigned char file_82[] = {
#embed "../../Templates/words/en.yaml"
};

static const rung_embedded_file files[] = {
  {"404.html", file_0, sizeof file_0},
  {"a-z.html", file_1, sizeof file_1},
  {"appraisal.html", file_2, sizeof file_2},
  {"area.html", file_3, sizeof file_3},
  {"book.html", file_4, sizeof file_4},
  {"card.html", file_5, sizeof file_5},
  {"cite.js", file_6, sizeof file_6},
  {"compare.html", file_7, sizeof file_7},
  {"compare.js", file_8, sizeof file_8},
  {"crosswalk-compare.html", file_9, sizeof file_9},
  {"crosswalk-level.html", file_10, sizeof file_10},
  {"crosswalk.html", file_11, sizeof file_11},
  {"embed/chart.html", file_12, sizeof file_12},
  {"embed/compare.html", file_13, sizeof file_13},
  {"embed/figures.html", file_14, sizeof file_14},
  {"embed/matrix.html", file_15, sizeof file_15},
  {"embed/pathway.html", file_16, sizeof file_16},
  {"framework.html", file_17, sizeof file_17},
  {"glossary.html", file_18, sizeof file_18},
  {"home.html", file_19, sizeof file_19},
  {"icon.html", file_20, sizeof file_20},
  {"job.html", file_21, sizeof file_21},
  {"job.js", file_22, sizeof file_22},
  {"layout.html", file_23, sizeof file_23},
  {"menu.js", file_24, sizeof file_24},
  {"moved.js", file_25, sizeof file_25},
  {"page.html", file_26, sizeof file_26},
  {"partials/a-z-link.html", file_27, sizeof file_27},
  {"partials/appraisal-row.html", file_28, sizeof file_28},
  {"partials/caution.html", file_29, sizeof file_29},
  {"partials/cell-body.html", file_30, sizeof file_30},
  {"partials/cell.html", file_31, sizeof file_31},
  {"partials/chart-drawing.html", file_32, sizeof file_32},
  {"partials/citation.html", file_33, sizeof file_33},
  {"partials/citations.html", file_34, sizeof file_34},
  {"partials/compare-script.html", file_35, sizeof file_35},
  {"partials/comparison-jump.html", file_36, sizeof file_36},
  {"partials/comparison-key.html", file_37, sizeof file_37},
  {"partials/comparison-table.html", file_38, sizeof file_38},
  {"partials/crosswalk-caution.html", file_39, sizeof file_39},
  {"partials/crosswalk-ground.html", file_40, sizeof file_40},
  {"partials/edition.html", file_41, sizeof file_41},
  {"partials/fact-change.html", file_42, sizeof file_42},
  {"partials/fact-rows.html", file_43, sizeof file_43},
  {"partials/fact.html", file_44, sizeof file_44},
  {"partials/facts.html", file_45, sizeof file_45},
  {"partials/framework-link.html", file_46, sizeof file_46},
  {"partials/guide.html", file_47, sizeof file_47},
  {"partials/heads-again.html", file_48, sizeof file_48},
  {"partials/job-duty.html", file_49, sizeof file_49},
  {"partials/ladder.html", file_50, sizeof file_50},
  {"partials/legend.html", file_51, sizeof file_51},
  {"partials/link.html", file_52, sizeof file_52},
  {"partials/mentions.html", file_53, sizeof file_53},
  {"partials/near.html", file_54, sizeof file_54},
  {"partials/no-list.html", file_55, sizeof file_55},
  {"partials/pathway-box.html", file_56, sizeof file_56},
  {"partials/pathway-drawing.html", file_57, sizeof file_57},
  {"partials/pathway-step.html", file_58, sizeof file_58},
  {"partials/sheet-table.html", file_59, sizeof file_59},
  {"partials/sheet-words.html", file_60, sizeof file_60},
  {"partials/source-details.html", file_61, sizeof file_61},
  {"partials/statement-ground.html", file_62, sizeof file_62},
  {"partials/statement-says.html", file_63, sizeof file_63},
  {"partials/statement-words.html", file_64, sizeof file_64},
  {"partials/statement.html", file_65, sizeof file_65},
  {"partials/step-entry.html", file_66, sizeof file_66},
  {"partials/step.html", file_67, sizeof file_67},
  {"partials/terms.html", file_68, sizeof file_68},
  {"partials/topics.html", file_69, sizeof file_69},
  {"partials/word-marks.html", file_70, sizeof file_70},
  {"print.js", file_71, sizeof file_71},
  {"redirect.html", file_72, sizeof file_72},
  {"role.html", file_73, sizeof file_73},
  {"search.html", file_74, sizeof file_74},
  {"search.js", file_75, sizeof file_75},
  {"source.html", file_76, sizeof file_76},
  {"sources.html", file_77, sizeof file_77},
  {"statement.js", file_78, sizeof file_78},
  {"step.html", file_79, sizeof file_79},
  {"style.css", file_80, sizeof file_80},
  {"words/cy.yaml", file_81, sizeof file_81},
  {"words/en.yaml", file_82, sizeof file_82},
};

rung_embedded_folder rung_theme(void) {
  return (rung_embedded_folder){files, sizeof files / sizeof *files};
}
