/** Inspectors, draws, visits, plans, campaigns and supervisors over HTTP, for programs and for people. */
@NullMarked
package cn.anxue.inspection.web;

import org.jspecify.annotations.NullMarked;
