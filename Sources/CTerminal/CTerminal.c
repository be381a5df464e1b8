#define _GNU_SOURCE 1
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <malloc.h>
#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";

// All that a crash handler may need, made ready beforehand.
static volatile sig_atomic_t is_open;
static struct termios original_modes;
static char restoring[256];
static size_t restoring_length;
static char words[256];
static size_t words_length;
static char crash_stack[64 * 1024];

static int signal_pipe[2] = {-1, -1};
static int cursor_shown = -1;

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void handle(int number, void (*handler)(int), int flags) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

static void on_signal(int number) {
  int saved = errno;
  char byte = (char)number;
  // A full pipe already holds enough to wake the loop.
  if (write(signal_pipe[1], &byte, 1) < 0) errno = saved;
  errno = saved;
}

static void on_crash(int number) {
  if (is_open) {
    write_all(STDOUT_FILENO, restoring, restoring_length);
    tcsetattr(STDIN_FILENO, TCSANOW, &original_modes);
  }
  write_all(STDERR_FILENO, words, words_length);
  signal(number, SIG_DFL);
  raise(number);
}

void terminal_prepare_process(void) {
  // Standard output that was closed stays one that cannot be written to: results must not vanish unnoticed.
  for (int descriptor = 0; descriptor <= 2; descriptor++)
    if (fcntl(descriptor, F_GETFD) < 0) open("/dev/null", descriptor == STDERR_FILENO ? O_RDWR : O_RDONLY);

  // Personal data must not land in a core file.
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
  handle(SIGPIPE, SIG_IGN, 0);
  handle(SIGXFSZ, SIG_IGN, 0);

  // Memory is taken from the system in large steps and kept: a large register otherwise costs thousands of calls.
  mallopt(M_TOP_PAD, 16 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_MMAP_THRESHOLD, 64 << 20);
}

// Appends a capability to what a crash sends, without the delays some descriptions contain ("$<5>").
static void restore_with(const char *capability) {
  char *text = tigetstr((char *)capability);
  if (text == NULL || text == (char *)-1) return;
  for (; *text && restoring_length < sizeof restoring; text++) {
    if (text[0] == '$' && text[1] == '<') {
      char *end = strchr(text, '>');
      if (end == NULL) return;
      text = end;
    } else {
      restoring[restoring_length++] = *text;
    }
  }
}

static int choose_locale(void) {
  const char *chosen = setlocale(LC_ALL, "");
  const char *encoding = chosen ? nl_langinfo(CODESET) : "ANSI_X3.4-1968";
  if (strcmp(encoding, "UTF-8") == 0) return 1;
  int is_ascii = strcmp(encoding, "ANSI_X3.4-1968") == 0;
  setlocale(LC_CTYPE, "C.UTF-8");
  // No locale is no statement about the terminal; another encoding is one.
  return is_ascii;
}

static int choose_description(const char **name) {
  const char *wished = getenv("TERM");
  const char *candidates[] = {wished && *wished ? wished : "xterm", "xterm", "vt100"};
  for (int index = 0; index < 3; index++) {
    int found = 0;
    if (setupterm((char *)candidates[index], STDOUT_FILENO, &found) == OK) {
      char *moving = tigetstr("cup");
      if (moving && moving != (char *)-1) {
        *name = candidates[index];
        return terminal_ok;
      }
      if (strcmp(candidates[index], "unknown") != 0) return terminal_dumb;
    } else if (strcmp(candidates[index], "dumb") == 0) {
      return terminal_dumb;
    }
  }
  return terminal_unknown;
}

int terminal_open(const char *last_words, int *colours, int *is_utf8) {
  terminal_prepare_process();
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return terminal_not_a_terminal;
  if (tcgetattr(STDIN_FILENO, &original_modes) != 0) return terminal_not_a_terminal;
  *is_utf8 = choose_locale();
  const char *name = NULL;
  int outcome = choose_description(&name);
  if (outcome != terminal_ok) return outcome;
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return terminal_unknown;
  // Before newterm: only where it finds a handler of ours does the library let SIGTSTP alone; otherwise it ignores the
  // signal while it paints, and a stop in that moment is lost.
  handle(SIGTSTP, on_signal, SA_RESTART);
  if (newterm((char *)name, stdout, stdin) == NULL) return terminal_unknown;

  words_length = strnlen(last_words, sizeof words - 1);
  memcpy(words, last_words, words_length);
  words[words_length++] = '\n';
  restoring_length = sizeof paste_off - 1;
  memcpy(restoring, paste_off, restoring_length);
  restore_with("sgr0");
  restore_with("cnorm");
  restore_with("rmcup");
  // Without a second screen the last words go below the picture.
  const char *end = tigetstr("rmcup") ? "\r" : "\033[999;1H\n";
  for (; *end && restoring_length < sizeof restoring; end++) restoring[restoring_length++] = *end;
  is_open = 1;

  // After newterm, which sets handlers of its own for the others.
  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  sigaltstack(&stack, NULL);
  const int crashes[] = {SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
  for (size_t index = 0; index < sizeof crashes / sizeof *crashes; index++)
    handle(crashes[index], on_crash, SA_ONSTACK | SA_NODEFER);
  const int noticed[] = {SIGWINCH, SIGHUP, SIGTERM, SIGCONT};
  for (size_t index = 0; index < sizeof noticed / sizeof *noticed; index++)
    handle(noticed[index], on_signal, SA_RESTART);
  handle(SIGINT, SIG_IGN, 0);
  handle(SIGQUIT, SIG_IGN, 0);

  raw();
  noecho();
  nonl();
  // The library goes back to these modes whenever it repaints everything: typed keys must not become signals then.
  def_shell_mode();
  *colours = 0;
  if (has_colors() && start_color() == OK) {
    *colours = COLORS;
    use_default_colors();
  }
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  cursor_shown = -1;
  write_all(STDOUT_FILENO, paste_on, sizeof paste_on - 1);
  refresh();
  return terminal_ok;
}

int terminal_signals(void) { return signal_pipe[0]; }

void terminal_size(int *height, int *width) {
  struct winsize size = {0};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) ioctl(STDIN_FILENO, TIOCGWINSZ, &size);
  *height = size.ws_row;
  *width = size.ws_col;
}

void terminal_resize(int height, int width) {
  if (!is_open || height < 1 || width < 1) return;
  resize_term(height, width);
  werase(stdscr);
  // What the terminal shows now is not known; lines are sent anew without clearing first, so nothing flashes.
  redrawwin(stdscr);
}

void terminal_define_pair(int pair, int foreground, int background) {
  init_pair((short)pair, (short)foreground, (short)background);
}

void terminal_put(int row, int column, const struct terminal_cell *cells, int count) {
  if (!is_open) return;
  for (int index = 0; index < count; index++) {
    const struct terminal_cell *cell = &cells[index];
    wchar_t text[CCHARW_MAX + 1] = {0};
    for (int place = 0; place < 5 && place < CCHARW_MAX; place++) text[place] = (wchar_t)cell->scalars[place];
    // Where the library would count other columns than we did, a sign of the right width is safer.
    if (wcwidth(text[0]) != cell->width) wmemcpy(text, cell->width == 2 ? L"\uFF1F" : L"\uFFFD", 2);
    attr_t attributes = A_NORMAL;
    if (cell->attributes & terminal_bold) attributes |= A_BOLD;
    if (cell->attributes & terminal_underline) attributes |= A_UNDERLINE;
    if (cell->attributes & terminal_reverse) attributes |= A_REVERSE;
    if (cell->attributes & terminal_faint) attributes |= A_DIM;
    cchar_t complex;
    if (setcchar(&complex, text, attributes, cell->pair, NULL) != OK) setcchar(&complex, L"?", attributes, cell->pair, NULL);
    mvadd_wch(row, column, &complex);
    column += cell->width;
  }
}

void terminal_refresh(int row, int column) {
  if (!is_open) return;
  int shown = row >= 0;
  if (shown != cursor_shown) curs_set(shown);
  cursor_shown = shown;
  if (shown) move(row, column);
  refresh();
}

static void give_back(void) {
  write_all(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
  curs_set(1);
  endwin();
  tcsetattr(STDIN_FILENO, TCSADRAIN, &original_modes);
}

static void take_again(void) {
  // First of all: a Ctrl-S typed into the shell's modes would hold up everything sent before.
  reset_prog_mode();
  if (cursor_shown == 0) curs_set(0);
  write_all(STDOUT_FILENO, paste_on, sizeof paste_on - 1);
  redrawwin(stdscr);
  refresh();
}

void terminal_suspend(void) {
  if (!is_open) return;
  // Whoever asks twice means one stop.
  handle(SIGTSTP, SIG_IGN, 0);
  give_back();
  // The signal that wakes us is expected here and needs no notice.
  handle(SIGCONT, SIG_DFL, 0);
  kill(getpid(), SIGSTOP);
  handle(SIGCONT, on_signal, SA_RESTART);
  // Before anything is painted: whoever sees the picture may ask for the next stop.
  handle(SIGTSTP, on_signal, SA_RESTART);
  take_again();
}

void terminal_reenter(void) {
  if (!is_open) return;
  endwin();
  take_again();
}

void terminal_close(void) {
  if (!is_open) return;
  give_back();
  is_open = 0;
}
