/**
 * Places (行政区划), the offices that govern them (主管部门), and the rules each place sets (地方规则).
 *
 * <p>Codes are those of GB/T 2260 with the management units (高新区, 开发区) that the National Bureau of Statistics counts
 * beside them. They are facts with a source and a revision: a code that a new revision drops stays, with the day it ceased,
 * since old records keep it; a name that changes is kept as a former name. Streets have their kind here but are not shipped.
 *
 * <p>Almost every number in this field is a local one, so rules are dated rows. The nearest place that has a row for the day
 * decides: county, city, province, nation; and the answer names the document it comes from. Rows marked as examples have
 * no document of an authority behind them and are said to be examples wherever they are shown. What is laid down is never
 * edited: rows are added or ended, by two people in the room {@code rule}; which values a rule may have is said by the room that
 * follows it ({@code RuleForms}). The shipped file has no say where people have laid down or ended anything.
 *
 * <p>Shipped data is loaded by the service itself at start, not by a migration, since it changes by revision and not by
 * version of the program; a start that finds the same files loaded asks the database one question.
 *
 * <p>Offices are not shipped for every county. Those the founding documents name are; any other is made, with the name and
 * 代字 such an office commonly has, when first needed, and marked as generated until somebody confirms it.
 */
@NullMarked
package cn.anxue.region;

import org.jspecify.annotations.NullMarked;
