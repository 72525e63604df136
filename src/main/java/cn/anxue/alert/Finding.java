package cn.anxue.alert;

import cn.anxue.institution.InstitutionId;
import java.util.UUID;

/**
 * What a question found.
 *
 * @param subjectId what it is about: the institution, or a thing of it
 * @param facts the figures as a JSON object; no personal data
 */
record Finding(AlertKind kind, InstitutionId institution, UUID subjectId, String regionCode, String facts) {}
