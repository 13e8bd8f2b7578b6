// An AVR board under simavr, driven by lines on standard input:
//
//   send F06BF7     bytes for the board's serial line
//   pin D 4 0       what a wire puts on a pin: port, bit, level
//   run 50          milliseconds of the chip's time
//
// After each run it prints what the board has sent meanwhile, as one line of hexadecimal digits.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "avr_ioport.h"
#include "avr_uart.h"
#include "sim_avr.h"
#include "sim_hex.h"

enum { CLOCK_HZ = 16000000, BYTE_CYCLES = 2778, QUEUE_BYTES = 4096 };

static avr_t *chip;
static uint8_t queue[QUEUE_BYTES];
static size_t queued, delivered;
static avr_cycle_count_t next_byte_at;

static void print_sent(struct avr_irq_t *irq, uint32_t value, void *param) {
  (void)irq, (void)param;
  printf("%02x", value & 0xff);
}

// One byte for each 174 µs, which is what 57600 baud takes.
static void deliver(void) {
  if (delivered == queued || chip->cycle < next_byte_at) return;
  avr_raise_irq(avr_io_getirq(chip, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_INPUT), queue[delivered++]);
  next_byte_at = chip->cycle + BYTE_CYCLES;
}

static int run(unsigned ms) {
  const avr_cycle_count_t end = chip->cycle + (avr_cycle_count_t)ms * (CLOCK_HZ / 1000);
  while (chip->cycle < end) {
    deliver();
    const int state = avr_run(chip);
    if (state == cpu_Done || state == cpu_Crashed) return 0;
  }
  puts("");
  return 1;
}

static void enqueue(const char *hex) {
  unsigned byte;
  for (; queued < QUEUE_BYTES && sscanf(hex, "%2x", &byte) == 1; hex += 2) queue[queued++] = byte;
}

static int obey(const char *line) {
  unsigned ms, bit, level;
  char port;
  if (sscanf(line, "run %u", &ms) == 1) return run(ms);
  if (sscanf(line, "pin %c %u %u", &port, &bit, &level) == 3) {
    avr_raise_irq(avr_io_getirq(chip, AVR_IOCTL_IOPORT_GETIRQ(port), bit), level);
    return 1;
  }
  if (strncmp(line, "send ", 5) != 0) return 0;
  enqueue(line + 5);
  return 1;
}

int main(int count, char **arguments) {
  if (count != 3) return 2;
  chip = avr_make_mcu_by_name(arguments[1]);
  uint32_t size, start;
  uint8_t *program = read_ihex_file(arguments[2], &size, &start);
  if (!chip || !program) return 2;
  avr_init(chip);
  chip->frequency = CLOCK_HZ;
  memcpy(chip->flash + start, program, size);
  chip->codeend = chip->flashend;

  uint32_t flags = 0;
  avr_ioctl(chip, AVR_IOCTL_UART_SET_FLAGS('0'), &flags);
  avr_irq_register_notify(avr_io_getirq(chip, AVR_IOCTL_UART_GETIRQ('0'), UART_IRQ_OUTPUT),
                          print_sent, NULL);
  char line[512];
  while (fgets(line, sizeof line, stdin)) {
    if (!obey(line)) return 1;
  }
  return 0;
}
