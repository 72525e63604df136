package cn.anxue.seal;

import java.time.LocalDate;

/** The head published for a day (Shanghai): the last one signed before the day ended. */
public record DayHead(LocalDate day, Head head) {}
