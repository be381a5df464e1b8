#pragma once
#include <stdint.h>

// The only door to the terminal library. Not for use by two threads at once; one terminal per process.

enum {
  terminal_ok = 0,
  terminal_not_a_terminal = 1,
  terminal_dumb = 2,
  terminal_unknown = 3,
};

enum {
  terminal_bold = 1,
  terminal_underline = 2,
  terminal_reverse = 4,
  terminal_faint = 8,
};

struct terminal_cell {
  uint32_t scalars[5];  // a letter and its marks; unused places are 0
  uint8_t width;        // 1 or 2 columns
  uint8_t attributes;   // terminal_bold …
  int16_t pair;         // as defined by terminal_define_pair, 0 for the terminal's own colours
};

// Descriptors 0–2 exist, no core dumps, a broken pipe and a full file are errors and not deaths; memory comes in large
// steps.
void terminal_prepare_process(void);

// Takes the terminal over: raw keys, alternate screen, bracketed paste. `last_words` is printed after a crash.
// Fills in the number of colours and whether the locale's encoding is UTF-8 (or plain ASCII, which is taken for it).
int terminal_open(const char *last_words, int *colours, int *is_utf8);

// The descriptor on which each signal (WINCH, HUP, TERM, TSTP, CONT) arrives as one byte with its number.
int terminal_signals(void);

// Rows and columns as the kernel knows them; 0 when it does not.
void terminal_size(int *height, int *width);

// Tells the library a new size; everything must be put again afterwards.
void terminal_resize(int height, int width);

// Colours 0–15, -1 for the terminal's own.
void terminal_define_pair(int pair, int foreground, int background);

// Puts `count` neighbouring cells; the second half of a wide letter is not given.
void terminal_put(int row, int column, const struct terminal_cell *cells, int count);

// Sends what changed and leaves the cursor at the given place, or hidden when the row is negative.
void terminal_refresh(int row, int column);

// Gives the terminal back and stops the process; returns, with the screen restored, when it is continued.
void terminal_suspend(void);

// Takes the terminal again after someone else stopped and continued the process.
void terminal_reenter(void);

// Gives the terminal back for good. Harmless when called twice.
void terminal_close(void);
