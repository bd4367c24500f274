// The alphabets of languages, as ICU knows them from Unicode's CLDR: in what order words stand (UTS #10), and under which letter.
#ifndef RUNG_ALPHABET_H
#define RUNG_ALPHABET_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rung_alphabet rung_alphabet;

// The alphabet of a language by its tag, such as "cy"; that of all languages where it has none of its own. NULL where there is
// no memory. To be freed by its end.
rung_alphabet *rung_alphabet_of(const char *language);
void rung_alphabet_end(rung_alphabet *alphabet);

// Writes the bytes by which a word in UTF-8 is sorted, if there is room: words stand as their bytes do. Marks count only where
// letters are alike, then capitals; numbers count as numbers. Returns how many bytes there are.
int32_t rung_alphabet_key(const rung_alphabet *alphabet, const char *word, uint8_t *key, int32_t room);

// Which letter of the alphabet a word begins with, counted from the first; those that are in no alphabet count as well.
int32_t rung_alphabet_letter(const rung_alphabet *alphabet, const char *word);

// The letter as it is written above words, such as "LL" in Welsh; empty for what is in no alphabet.
const char *rung_alphabet_label(const rung_alphabet *alphabet, int32_t letter);

// The sign that a letter is written with, without its marks.
uint32_t rung_letter_without_marks(uint32_t letter);

#ifdef __cplusplus
}
#endif
#endif
