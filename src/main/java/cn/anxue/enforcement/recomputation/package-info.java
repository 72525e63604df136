/**
 * Works out anew what institutions suffer, from the decisions alone, and names what is shown otherwise: bars on sales and
 * releases, states, and the standing the public sees. Effects are never set by hand, so nothing may differ; where something does, a
 * decision was carried out by half, or somebody wrote to the tables.
 */
@NullMarked
package cn.anxue.enforcement.recomputation;

import org.jspecify.annotations.NullMarked;
