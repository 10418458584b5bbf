/** How often a delivery is tried before it is shown as failed. */
export const DELIVERY_ATTEMPTS = 10;
