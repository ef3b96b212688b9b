/** The longest time that Node's timers can measure, in seconds. */
export const longestTimeout = 2_147_483
