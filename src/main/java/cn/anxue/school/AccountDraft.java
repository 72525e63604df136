package cn.anxue.school;

/** A school's account at a bank, as the bureau's file names it. */
public record AccountDraft(SchoolId school, String number, String bankCode) {}
