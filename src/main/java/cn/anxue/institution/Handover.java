package cn.anxue.institution;

import cn.anxue.region.AuthorityId;
import java.time.LocalDate;

/**
 * What two authorities agreed on.
 *
 * @param on the day it takes effect, today or earlier
 */
public record Handover(Relation relation, AuthorityId to, String agreementNumber, LocalDate on) {}
