/**
 * The register of off-campus tutoring institutions (校外培训机构): who they are, their licence, who supervises them and
 * what they may do at the moment.
 *
 * <p>Decisions:
 *
 * <ul>
 *   <li>Two dated relations name the authorities, the competent one (主管部门) and the deposit supervisor (保证金监管部门),
 *       since a handover agreement (移交协议) moves the one and leaves the other. Either gives sight. A row is written
 *       on its day or later, so that the open row of a relation is the one in force and no view depends on a clock; an
 *       agreement whose day lies ahead waits in {@link cn.anxue.institution.transfer}.
 *   <li>Legal moves are one table by act, {@link cn.anxue.institution.InstitutionMove}, not by pair of states: a milder
 *       notice must not lift a harder one merely because both states are neighbours.
 *   <li>A found (MISSING) or reinstated (REVOKED, annulled by review or court) institution comes back with its operation
 *       suspended; a second decision resumes it. CLOSED is final.
 *   <li>An institution that was never active resumes to REGISTERED, so that ACTIVE still follows from licence, agreement
 *       and deposit alone.
 *   <li>The licence may come after the registration, for the deposit is paid before opening.
 *       Its expiry is data: LICENCE_EXPIRED is a standing computed for readers, no state.
 *   <li>Names are searched through normalised one- and two-character grams in a generated column with a GIN index, for
 *       trigrams find nothing in two Han characters.
 * </ul>
 */
@NullMarked
package cn.anxue.institution;

import org.jspecify.annotations.NullMarked;
