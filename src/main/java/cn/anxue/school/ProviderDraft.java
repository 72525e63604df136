package cn.anxue.school;

import java.time.LocalDate;

/**
 * An institution that is to teach at a school.
 *
 * @param uscc its unified code, as the white list gives it
 * @param service what it teaches there
 */
public record ProviderDraft(String uscc, String service, LocalDate fromOn, LocalDate untilOn) {}
