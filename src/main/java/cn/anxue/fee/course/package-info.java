/**
 * Courses (课程): what an institution offers, with its list price. Published ones are public, for nothing may be charged
 * outside the published list (明码标价, domain.md F10): an order that names a course keeps to its subject, billing and number of
 * lessons, and its list price may not lie above the published one. An order may still name no course at all; institutions of
 * the national platform send names of their own.
 */
@NullMarked
package cn.anxue.fee.course;

import org.jspecify.annotations.NullMarked;
