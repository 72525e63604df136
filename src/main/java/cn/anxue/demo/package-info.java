/**
 * Demo data from the founding documents, in demo mode alone: 承德市 (203 institutions, 11,510,000 yuan of deposits, 123
 * rectification orders, 12 closure notices, 58 blacklisted, 102 supervisors; six campaigns, three rounds to every institution
 * at work, reports from the public, results and grades) and 阳泉市城区 (14 institutions, nine of them
 * handed over to the culture bureau, each of its instruments but visits used once, and what its schools answered on satisfaction); and, invented as a whole, a failure in 柳州市柳南区 from trigger to published plan. All names are invented and say so; codes carry valid check digits.
 *
 * <p>Decisions: everything is made through the services in the name of the demo actors, so it obeys every rule a real record
 * obeys. The year 2023 is played through with the clock set back, since services date what they record by the clock and take
 * no other day; the clock is set right again before the first request. A step is one database transaction and is marked in
 * it, so a start that was killed goes on where it stopped, and one that finds all steps marked does nothing. Loading ends
 * before the service listens. The banks of 承德 send no statements afterwards: 203 institutions and 554 schools are there to be
 * counted, and a statement that never came is a break of the bank, in the demo as anywhere.
 */
@NullMarked
package cn.anxue.demo;

import org.jspecify.annotations.NullMarked;
