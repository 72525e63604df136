/**
 * Visits (现场检查): one task is one visit of at least two inspectors to one institution (E10, 行政处罚法 art. 42), from its planning
 * or drawing through check sheet, findings and signatures to its published result within 20 working days (E22). Findings go to the
 * department they concern, with a clock; upper rooms make items of notices of them. Evidence kept in advance is decided on within
 * 7 working days (E18).
 *
 * <p>Decisions. An institution's person signs by capacity, not by name: the name stands on the paper, whose photo is kept. Who
 * refuses is recorded with a witness, and that ends the visit as well. The clock of publication starts with the last signature,
 * which is when the information is made. A visit can be cancelled, with its reason, before anybody arrived. Institutions see
 * their visits from the moment they are told, others never. Rows are kept by plain SQL: most acts touch a list of them, and
 * PostgreSQL checks the moves.
 */
@NullMarked
package cn.anxue.inspection.task;

import org.jspecify.annotations.NullMarked;
