package cn.anxue.school;

import java.time.LocalDate;

/**
 * A school to be registered.
 *
 * @param openedOn since when it offers the service
 */
public record SchoolDraft(String name, String uscc, String regionCode, Stage stage, LocalDate openedOn) {}
