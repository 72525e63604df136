/**
 * What is known of institutions, put together for those who work with them: the registry as a list (机构库), and one file
 * (机构档案) about each. Read-only, always of this moment.
 *
 * <p>Decisions: sight is asked of the register first, then every section is one question of the database; a section shows its
 * latest rows and links to the page on which they are worked on. An institution sees its own file without what is kept about
 * it for the office alone: alerts, tip-offs, inspections not yet published, the trail.
 */
@NullMarked
package cn.anxue.reporting.file;

import org.jspecify.annotations.NullMarked;
