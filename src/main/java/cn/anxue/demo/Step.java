package cn.anxue.demo;

import java.time.LocalDate;

/**
 * A part of the demo data that is loaded whole or not at all.
 *
 * @param name kept once it is done; never reused for something else
 * @param on the day on which it happens
 */
record Step(String name, LocalDate on, Runnable work) {}
