/** The rules of the house as tests: what no compiler checks and no reader should have to. */
package cn.anxue.house;
