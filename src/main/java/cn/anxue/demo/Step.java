package cn.anxue.demo;

import java.time.LocalDate;

/**
 * A part of the demo data that is loaded whole or not at all. Steps of one day do not build on each other: they are done side
 * by side.
 *
 * @param name kept once it is done; never reused for something else
 * @param on the day on which it happens
 */
record Step(String name, LocalDate on, Runnable work) {}
