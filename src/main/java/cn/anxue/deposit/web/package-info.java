/** The deposit over HTTP: agreements and signatures, the deposit's standing, assessments, outflows, alerts. */
@NullMarked
package cn.anxue.deposit.web;

import org.jspecify.annotations.NullMarked;
