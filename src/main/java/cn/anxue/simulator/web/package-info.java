/** The simulated bank over HTTP and as a page; not found outside demo mode. */
@NullMarked
package cn.anxue.simulator.web;

import org.jspecify.annotations.NullMarked;
