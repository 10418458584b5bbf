// Made by npm run generate from api/openapi/openapi.json.
export interface paths {
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password: a session cookie */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        password: string;
                        rememberMe?: boolean;
                    };
                };
            };
            responses: {
                /** @description Signed in; the cookie is set. `GET /api/me` says who one is and what one may do. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            user: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                email: string;
                            };
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/social": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with the identity provider of the organisation: the address to go to */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        provider: "oidc";
                        /** @description Where the browser comes back to, such as `/` */
                        callbackURL: string;
                        /** @description Where the browser comes back to, such as `/` */
                        errorCallbackURL?: string;
                    };
                };
            };
            responses: {
                /** @description `{ url }`: where the browser goes next */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Signed out */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The ways in: by password, and by the identity provider of the organisation where there is one */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The ways in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignInWays"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is, and what one may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Oneself */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: administrations */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "name" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Administration"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new administration */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /** Format: email */
                        email?: string | null;
                    };
                };
            };
            responses: {
                /** @description The new administration */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Administration"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/administrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One administration */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The administration, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Administration"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one administration; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one administration: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        name?: string;
                        /** Format: email */
                        email?: string | null;
                    };
                };
            };
            responses: {
                /** @description The administration as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Administration"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/contracts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: contracts */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "title" | "startsOn" | "endsOn" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                    /** @description Repeatable: any of */
                    administrationId?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Contract"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new contract */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        title: string;
                        /** Format: uuid */
                        administrationId: string;
                        /** @default null */
                        cig?: string | null;
                        /** Format: date */
                        startsOn: string;
                        /** Format: date */
                        endsOn: string;
                        yearlyAmountCents: number;
                        /** @default 0 */
                        monthlyFeeCents?: number;
                        /** @default false */
                        boughtThroughPartner?: boolean;
                        /**
                         * Format: date
                         * @default null
                         */
                        warrantyEndsOn?: string | null;
                        /** Format: uuid */
                        calendarId: string;
                        serviceManager: {
                            name: string;
                            /** @example +390612345678 */
                            mobile: string;
                            /** Format: email */
                            email: string;
                        };
                        /** @default [] */
                        referents?: {
                            name: string;
                            /** @example +390612345678 */
                            mobile: string;
                            /** Format: email */
                            email: string;
                            /** @default false */
                            dec?: boolean;
                        }[];
                        /**
                         * Format: email
                         * @default null
                         */
                        administrativeEmail?: string | null;
                        targets: components["schemas"]["Target"][];
                        /** @default [] */
                        pausingReasons?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        /**
                         * Format: duration
                         * @example PT4H
                         */
                        offerWindow: string;
                        /**
                         * Format: duration
                         * @example P14D
                         */
                        reopenWindow: string;
                        survey: {
                            /**
                             * Format: duration
                             * @example P14D
                             */
                            window: string;
                            /**
                             * Format: duration
                             * @example P14D
                             */
                            remindAfter: string;
                        };
                        recontact: {
                            /**
                             * Format: duration
                             * @example PT4H
                             */
                            deadline: string;
                            attempts: number;
                        };
                        /**
                         * @default {
                         *       "minimumWait": "PT5S",
                         *       "countTimeouts": true,
                         *       "countKeyExits": false
                         *     }
                         */
                        abandonment?: {
                            /**
                             * Format: duration
                             * @example P14D
                             */
                            minimumWait: string;
                            countTimeouts: boolean;
                            countKeyExits: boolean;
                        };
                        /** @default [] */
                        penaltyClauses?: components["schemas"]["PenaltyClause"][];
                        /**
                         * Format: date
                         * @description From when these terms hold; the contract’s start by default
                         */
                        validFrom?: string;
                    };
                };
            };
            responses: {
                /** @description The new contract */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contract"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One contract */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The contract, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contract"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one contract; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one contract: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        title?: string;
                        cig?: string | null;
                        /** Format: date */
                        startsOn?: string;
                        /** Format: date */
                        endsOn?: string;
                        yearlyAmountCents?: number;
                        monthlyFeeCents?: number;
                        boughtThroughPartner?: boolean;
                        /** Format: date */
                        warrantyEndsOn?: string | null;
                        /** Format: uuid */
                        calendarId?: string;
                        serviceManager?: {
                            name: string;
                            /** @example +390612345678 */
                            mobile: string;
                            /** Format: email */
                            email: string;
                        };
                        referents?: {
                            name: string;
                            /** @example +390612345678 */
                            mobile: string;
                            /** Format: email */
                            email: string;
                            /** @default false */
                            dec?: boolean;
                        }[];
                        /** Format: email */
                        administrativeEmail?: string | null;
                        targets?: components["schemas"]["Target"][];
                        pausingReasons?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        /**
                         * Format: duration
                         * @example PT4H
                         */
                        offerWindow?: string;
                        /**
                         * Format: duration
                         * @example P14D
                         */
                        reopenWindow?: string;
                        survey?: {
                            /**
                             * Format: duration
                             * @example P14D
                             */
                            window: string;
                            /**
                             * Format: duration
                             * @example P14D
                             */
                            remindAfter: string;
                        };
                        recontact?: {
                            /**
                             * Format: duration
                             * @example PT4H
                             */
                            deadline: string;
                            attempts: number;
                        };
                        abandonment?: {
                            /**
                             * Format: duration
                             * @example P14D
                             */
                            minimumWait: string;
                            countTimeouts: boolean;
                            countKeyExits: boolean;
                        };
                        penaltyClauses?: components["schemas"]["PenaltyClause"][];
                        /**
                         * Format: date
                         * @description From when the changed terms hold
                         */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description The contract as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Contract"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/contracts/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of the terms, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The versions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: {
                                version: number;
                                validFrom: string;
                                terms: {
                                    yearlyAmountCents: number;
                                    monthlyFeeCents: number;
                                    boughtThroughPartner: boolean;
                                    /** Format: date */
                                    warrantyEndsOn: string | null;
                                    /** Format: uuid */
                                    calendarId: string;
                                    serviceManager: {
                                        name: string;
                                        /** @example +390612345678 */
                                        mobile: string;
                                        /** Format: email */
                                        email: string;
                                    };
                                    referents: {
                                        name: string;
                                        /** @example +390612345678 */
                                        mobile: string;
                                        /** Format: email */
                                        email: string;
                                        /** @default false */
                                        dec: boolean;
                                    }[];
                                    /** Format: email */
                                    administrativeEmail: string | null;
                                    targets: components["schemas"]["Target"][];
                                    pausingReasons: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                                    /**
                                     * Format: duration
                                     * @example PT4H
                                     */
                                    offerWindow: string;
                                    /**
                                     * Format: duration
                                     * @example P14D
                                     */
                                    reopenWindow: string;
                                    survey: {
                                        /**
                                         * Format: duration
                                         * @example P14D
                                         */
                                        window: string;
                                        /**
                                         * Format: duration
                                         * @example P14D
                                         */
                                        remindAfter: string;
                                    };
                                    recontact: {
                                        /**
                                         * Format: duration
                                         * @example PT4H
                                         */
                                        deadline: string;
                                        attempts: number;
                                    };
                                    abandonment: {
                                        /**
                                         * Format: duration
                                         * @example P14D
                                         */
                                        minimumWait: string;
                                        countTimeouts: boolean;
                                        countKeyExits: boolean;
                                    };
                                    penaltyClauses: components["schemas"]["PenaltyClause"][];
                                };
                                /** Format: uuid */
                                createdBy: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/contracts/{id}/deadline-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The deadlines that would hold for a request received at an instant */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        at: string;
                        priority: number;
                        /** Format: uuid */
                        categoryId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Each deadline with the intervals that count */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeadlinePreview"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: calendars */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "name" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Calendar"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new calendar */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /**
                         * @default Europe/Rome
                         * @example Europe/Rome
                         */
                        timeZone?: string;
                        periods: {
                            /** Format: date */
                            validFrom: string;
                            /** @description A weekday that is left out is closed */
                            weekly: {
                                monday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                tuesday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                wednesday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                thursday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                friday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                saturday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                sunday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                            };
                        }[];
                        /** @default [] */
                        exceptions?: {
                            /** Format: date */
                            date: string;
                            segments: {
                                /** @example 09:00 */
                                from: string;
                                /**
                                 * @description May be 24:00
                                 * @example 18:00
                                 */
                                to: string;
                            }[];
                            reason: string;
                        }[];
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        publicHolidays?: "IT" | null;
                        /** @default null */
                        patronDay?: string | null;
                    };
                };
            };
            responses: {
                /** @description The new calendar */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calendar"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One calendar */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The calendar, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calendar"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one calendar; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one calendar: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        name?: string;
                        /** @example Europe/Rome */
                        timeZone?: string;
                        periods?: {
                            /** Format: date */
                            validFrom: string;
                            /** @description A weekday that is left out is closed */
                            weekly: {
                                monday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                tuesday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                wednesday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                thursday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                friday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                saturday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                                sunday?: {
                                    /** @example 09:00 */
                                    from: string;
                                    /**
                                     * @description May be 24:00
                                     * @example 18:00
                                     */
                                    to: string;
                                }[];
                            };
                        }[];
                        exceptions?: {
                            /** Format: date */
                            date: string;
                            segments: {
                                /** @example 09:00 */
                                from: string;
                                /**
                                 * @description May be 24:00
                                 * @example 18:00
                                 */
                                to: string;
                            }[];
                            reason: string;
                        }[];
                        /** @enum {string|null} */
                        publicHolidays?: "IT" | null;
                        patronDay?: string | null;
                    };
                };
            };
            responses: {
                /** @description The calendar as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Calendar"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: categories */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "name" | "groupName" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    active?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Category"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new category */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        contractId: string;
                        code: string;
                        name: string;
                        groupName?: string | null;
                        active?: boolean;
                        /**
                         * @description Suppliers in the order in which they are asked
                         * @default []
                         */
                        routing?: {
                            /** Format: uuid */
                            supplierId: string;
                            /**
                             * Format: uuid
                             * @default null
                             */
                            serviceCentreId?: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description The new category */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Category"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/categories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One category */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The category, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Category"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one category; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one category: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        name?: string;
                        groupName?: string | null;
                        active?: boolean;
                        /** @description Suppliers in the order in which they are asked */
                        routing?: {
                            /** Format: uuid */
                            supplierId: string;
                            /**
                             * Format: uuid
                             * @default null
                             */
                            serviceCentreId?: string | null;
                        }[];
                    };
                };
            };
            responses: {
                /** @description The category as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Category"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: sites */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "name" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                    /** @description Repeatable: any of */
                    administrationId?: string[];
                    active?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Site"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new site */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        administrationId: string;
                        code: string;
                        name: string;
                        address?: string | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The new site */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Site"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One site */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The site, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Site"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one site; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one site: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        name?: string;
                        address?: string | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The site as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Site"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/assets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: assets */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "name" | "kind" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                    /** @description Repeatable: any of */
                    administrationId?: string[];
                    /** @description Repeatable: any of */
                    siteId?: string[];
                    active?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Asset"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new asset */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        administrationId: string;
                        /** Format: uuid */
                        siteId?: string | null;
                        code: string;
                        name: string;
                        kind?: string | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The new asset */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Asset"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/assets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One asset */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The asset, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Asset"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one asset; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one asset: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        siteId?: string | null;
                        code?: string;
                        name?: string;
                        kind?: string | null;
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The asset as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Asset"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/suppliers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: suppliers */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "name" | "kind" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    /** @description Repeatable: any of */
                    kind?: string[];
                    active?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Supplier"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new supplier */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        name: string;
                        /**
                         * @default external
                         * @enum {string}
                         */
                        kind?: "internal" | "external";
                        /** Format: email */
                        email?: string | null;
                        /** @example +390612345678 */
                        phone?: string | null;
                        /** Format: uri */
                        webhookUrl?: string | null;
                        /** @default [] */
                        contractIds?: string[];
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The new supplier */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Supplier"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/suppliers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One supplier */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The supplier, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Supplier"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one supplier; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one supplier: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        name?: string;
                        /** @enum {string} */
                        kind?: "internal" | "external";
                        /** Format: email */
                        email?: string | null;
                        /** @example +390612345678 */
                        phone?: string | null;
                        /** Format: uri */
                        webhookUrl?: string | null;
                        contractIds?: string[];
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The supplier as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Supplier"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/suppliers/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret for webhooks in both directions; the old one no longer holds */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The secret, told this once */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            webhookSecret: string;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-centres": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: serviceCentres */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "code" | "name" | "municipality" | "province" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    code?: string[];
                    /** @description Repeatable: any of */
                    supplierId?: string[];
                    /** @description Repeatable: any of */
                    province?: string[];
                    /** @description Repeatable: any of */
                    service?: string[];
                    active?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ServiceCentre"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new service centre */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        supplierId: string;
                        code: string;
                        name: string;
                        address?: string | null;
                        municipality?: string | null;
                        province?: string | null;
                        /** @example +390612345678 */
                        phone?: string | null;
                        /** @description Kinds of service given there */
                        services?: string[];
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The new service centre */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ServiceCentre"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/service-centres/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One service centre */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The service centre, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ServiceCentre"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one service centre; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one service centre: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code?: string;
                        name?: string;
                        address?: string | null;
                        municipality?: string | null;
                        province?: string | null;
                        /** @example +390612345678 */
                        phone?: string | null;
                        /** @description Kinds of service given there */
                        services?: string[];
                        active?: boolean;
                    };
                };
            };
            responses: {
                /** @description The service centre as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ServiceCentre"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: users */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "name" | "email" | "role" | "createdAt" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    email?: string[];
                    /** @description Repeatable: any of */
                    role?: string[];
                    /** @description Repeatable: any of */
                    administrationId?: string[];
                    /** @description Repeatable: any of */
                    supplierId?: string[];
                    active?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["User"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new user */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** Format: email */
                        email: string;
                        /** @enum {string} */
                        role: "operator" | "supervisor" | "manager" | "admin" | "referent" | "supplier";
                        /** Format: uuid */
                        administrationId?: string | null;
                        /** Format: uuid */
                        supplierId?: string | null;
                        /** @example +390612345678 */
                        phone?: string | null;
                        /** @enum {string} */
                        locale?: "it" | "en";
                        active?: boolean;
                        /** @description Without one, only the identity provider lets this person in */
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description The new user */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One user */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The user, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Delete one user; 409 where it is in use */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is gone */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change one user: what is left out stays as it is */
        patch: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** Format: email */
                        email?: string;
                        /** @enum {string} */
                        role?: "operator" | "supervisor" | "manager" | "admin" | "referent" | "supplier";
                        /** Format: uuid */
                        administrationId?: string | null;
                        /** Format: uuid */
                        supplierId?: string | null;
                        /** @example +390612345678 */
                        phone?: string | null;
                        /** @enum {string} */
                        locale?: "it" | "en";
                        active?: boolean;
                        /** @description Without one, only the identity provider lets this person in */
                        password?: string;
                    };
                };
            };
            responses: {
                /** @description The user as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys of programs */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "name" | "createdAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of keys */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["ApiKey"][];
                            /** @description Counted up to 10000 */
                            total: number;
                            totalIsExact: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new key for a program of one supplier or one administration */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        supplierId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        administrationId?: string | null;
                        /** @description `<resource>:read` or `<resource>:write` */
                        scopes: ("administrations:read" | "administrations:write" | "contracts:read" | "contracts:write" | "calendars:read" | "calendars:write" | "categories:read" | "categories:write" | "sites:read" | "sites:write" | "assets:read" | "assets:write" | "suppliers:read" | "suppliers:write" | "serviceCentres:read" | "serviceCentres:write" | "users:read" | "users:write" | "apiKeys:read" | "apiKeys:write" | "requests:read" | "requests:write" | "workOrders:read" | "workOrders:write" | "notifications:read" | "notifications:write" | "savedViews:read" | "savedViews:write" | "dashboard:read" | "dashboard:write")[];
                    };
                };
            };
            responses: {
                /** @description The key itself, told this once */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NewApiKey"];
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key: it opens nothing any more, and stays in the list */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Revoked */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changes, as server-sent events `{resource, ids}`; Last-Event-ID is honoured */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An endless stream */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This process runs */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It runs */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "live";
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Database, engine and a worker answer; 503 otherwise, saying which does not */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All answer */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            status: "ready";
                            database: boolean;
                            engine: boolean;
                            worker: boolean;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Figures in Prometheus' text format */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Figures */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": string;
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This description */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description OpenAPI 3.1 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            [key: string]: unknown;
                        };
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The reference as a page */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
                /** @description A problem, as RFC 9457 describes it */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Stable: what a program decides by */
            code: string;
            detail: string;
            /** @description Each wrong field */
            errors?: {
                path: string;
                message: string;
            }[];
            /** @description The commands that are possible now */
            allowed?: string[];
        };
        SignInWays: {
            password: boolean;
            provider: string | null;
        };
        Me: {
            user: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
                /** @enum {string} */
                role: "operator" | "supervisor" | "manager" | "admin" | "referent" | "supplier";
                /** @enum {string} */
                locale: "it" | "en";
                /** Format: uuid */
                administrationId: string | null;
                /** Format: uuid */
                supplierId: string | null;
            };
            /** @description What one may do, by resource: list, read, create, … and the commands */
            permissions: {
                [key: string]: string[];
            };
        };
        Administration: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            code: string;
            name: string;
            email: string | null;
        };
        Contract: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            code: string;
            title: string;
            /** Format: uuid */
            administrationId: string;
            cig: string | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            yearlyAmountCents: number;
            monthlyFeeCents: number;
            boughtThroughPartner: boolean;
            /** Format: date */
            warrantyEndsOn: string | null;
            /** Format: uuid */
            calendarId: string;
            serviceManager: {
                name: string;
                /** @example +390612345678 */
                mobile: string;
                /** Format: email */
                email: string;
            };
            referents: {
                name: string;
                /** @example +390612345678 */
                mobile: string;
                /** Format: email */
                email: string;
                /** @default false */
                dec: boolean;
            }[];
            /** Format: email */
            administrativeEmail: string | null;
            targets: components["schemas"]["Target"][];
            pausingReasons: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
            /**
             * Format: duration
             * @example PT4H
             */
            offerWindow: string;
            /**
             * Format: duration
             * @example P14D
             */
            reopenWindow: string;
            survey: {
                /**
                 * Format: duration
                 * @example P14D
                 */
                window: string;
                /**
                 * Format: duration
                 * @example P14D
                 */
                remindAfter: string;
            };
            recontact: {
                /**
                 * Format: duration
                 * @example PT4H
                 */
                deadline: string;
                attempts: number;
            };
            abandonment: {
                /**
                 * Format: duration
                 * @example P14D
                 */
                minimumWait: string;
                countTimeouts: boolean;
                countKeyExits: boolean;
            };
            penaltyClauses: components["schemas"]["PenaltyClause"][];
            /** @description The version of the terms shown here: the one in force */
            termsVersion: number;
            /** @description Since when it holds */
            validFrom: string;
        };
        Target: {
            /**
             * Format: uuid
             * @description null: any category
             * @default null
             */
            categoryId: string | null;
            priority: number;
            /**
             * Format: duration
             * @default null
             * @example PT4H
             */
            takeCharge: string | null;
            /**
             * Format: duration
             * @default null
             * @example PT4H
             */
            response: string | null;
            /**
             * Format: duration
             * @default null
             * @example PT4H
             */
            resolution: string | null;
        };
        PenaltyClause: {
            /** @enum {string} */
            kind: "direct_resolution" | "abandoned_calls";
            /** @enum {string} */
            comparison: "less_than" | "more_than";
            thresholdPercent: string;
            ratePerMille: string;
            /** @enum {string} */
            base: "yearly_amount";
        } | {
            /** @enum {string} */
            kind: "availability_credit";
            /** @enum {string} */
            base: "monthly_fee";
            steps: {
                lessThanPercent: string;
                creditPercent: string;
            }[];
        };
        DeadlinePreview: {
            deadlines: {
                /** @enum {string} */
                target: "take_charge" | "response" | "resolution";
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                warnAt: string;
                intervals: {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                }[];
            }[];
        };
        Calendar: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            code: string;
            name: string;
            /** @example Europe/Rome */
            timeZone: string;
            periods: {
                /** Format: date */
                validFrom: string;
                /** @description A weekday that is left out is closed */
                weekly: {
                    monday?: {
                        /** @example 09:00 */
                        from: string;
                        /**
                         * @description May be 24:00
                         * @example 18:00
                         */
                        to: string;
                    }[];
                    tuesday?: {
                        /** @example 09:00 */
                        from: string;
                        /**
                         * @description May be 24:00
                         * @example 18:00
                         */
                        to: string;
                    }[];
                    wednesday?: {
                        /** @example 09:00 */
                        from: string;
                        /**
                         * @description May be 24:00
                         * @example 18:00
                         */
                        to: string;
                    }[];
                    thursday?: {
                        /** @example 09:00 */
                        from: string;
                        /**
                         * @description May be 24:00
                         * @example 18:00
                         */
                        to: string;
                    }[];
                    friday?: {
                        /** @example 09:00 */
                        from: string;
                        /**
                         * @description May be 24:00
                         * @example 18:00
                         */
                        to: string;
                    }[];
                    saturday?: {
                        /** @example 09:00 */
                        from: string;
                        /**
                         * @description May be 24:00
                         * @example 18:00
                         */
                        to: string;
                    }[];
                    sunday?: {
                        /** @example 09:00 */
                        from: string;
                        /**
                         * @description May be 24:00
                         * @example 18:00
                         */
                        to: string;
                    }[];
                };
            }[];
            exceptions: {
                /** Format: date */
                date: string;
                segments: {
                    /** @example 09:00 */
                    from: string;
                    /**
                     * @description May be 24:00
                     * @example 18:00
                     */
                    to: string;
                }[];
                reason: string;
            }[];
            /** @enum {string|null} */
            publicHolidays: "IT" | null;
            patronDay: string | null;
        };
        Category: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            contractId: string;
            code: string;
            name: string;
            groupName: string | null;
            active: boolean;
            /** @description Suppliers in the order in which they are asked; a supplier sees itself only */
            routing: {
                /** Format: uuid */
                supplierId: string;
                /** Format: uuid */
                serviceCentreId: string | null;
            }[];
        };
        Site: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            administrationId: string;
            code: string;
            name: string;
            address: string | null;
            active: boolean;
        };
        Asset: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            administrationId: string;
            /** Format: uuid */
            siteId: string | null;
            code: string;
            name: string;
            kind: string | null;
            active: boolean;
        };
        Supplier: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            code: string;
            name: string;
            /**
             * @description internal: a team of the contact centre’s own technicians
             * @enum {string}
             */
            kind: "internal" | "external";
            email: string | null;
            phone: string | null;
            webhookUrl: string | null;
            hasWebhookSecret: boolean;
            /** @description Told once, in the answer that makes it: Standard Webhooks, `whsec_…` */
            webhookSecret?: string;
            contractIds: string[];
            active: boolean;
        };
        ServiceCentre: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            supplierId: string;
            code: string;
            name: string;
            address: string | null;
            municipality: string | null;
            province: string | null;
            phone: string | null;
            services: string[];
            active: boolean;
        };
        User: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "operator" | "supervisor" | "manager" | "admin" | "referent" | "supplier";
            /** Format: uuid */
            administrationId: string | null;
            /** Format: uuid */
            supplierId: string | null;
            phone: string | null;
            /** @enum {string} */
            locale: "it" | "en";
            active: boolean;
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            supplierId: string | null;
            /** Format: uuid */
            administrationId: string | null;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
        };
        NewApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            supplierId: string | null;
            /** Format: uuid */
            administrationId: string | null;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            revokedAt: string | null;
            /** @description Told this once */
            key: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
