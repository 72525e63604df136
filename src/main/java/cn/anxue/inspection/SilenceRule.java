package cn.anxue.inspection;

/**
 * After how long without a clue a supervisor is called silent, in JSON {@code {"days":60}}.
 *
 * @param days since the last clue, or since the appointment where there was none
 */
public record SilenceRule(int days) {}
