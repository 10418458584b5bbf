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
    "/api/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; all other sessions end */
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
                        currentPassword: string;
                        newPassword: string;
                    };
                };
            };
            responses: {
                /** @description Changed; the cookie is set anew */
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
                        /**
                         * @description When a channel can be reached, where that is not the calendar of the contract
                         * @default []
                         */
                        channelCalendars?: {
                            /** @enum {string} */
                            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
                            /** Format: uuid */
                            calendarId: string;
                        }[];
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
                        /**
                         * @description What stops both the response and the resolution clock
                         * @default []
                         */
                        pausingReasons?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        /**
                         * @description What stops one of them alone
                         * @default {
                         *       "response": [],
                         *       "resolution": []
                         *     }
                         */
                        pausing?: {
                            /** @default [] */
                            response?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                            /** @default [] */
                            resolution?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        };
                        /**
                         * @description Who says whether reported work is done. Staff always may. requester: they are asked, and after the window it counts as done. automatic: it counts after the window, at once without one.
                         * @default {
                         *       "mode": "staff",
                         *       "window": null
                         *     }
                         */
                        verification?: {
                            /** @enum {string} */
                            mode: "staff" | "requester" | "automatic";
                            /**
                             * Format: duration
                             * @default null
                             * @example P14D
                             */
                            window?: string | null;
                        };
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
                        /** @default null */
                        maintenance?: {
                            /**
                             * @description The entries of the catalogue that are maintenance; null: all
                             * @default null
                             */
                            categoryIds?: string[] | null;
                            /** @default false */
                            coversOtherSuppliersHardware?: boolean;
                            /**
                             * @description Without these nothing is dispatched
                             * @default []
                             */
                            requiredDocuments?: ("acceptance_copy" | "receipted_invoice")[];
                        } | null;
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
                        /** @description When a channel can be reached, where that is not the calendar of the contract */
                        channelCalendars?: {
                            /** @enum {string} */
                            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
                            /** Format: uuid */
                            calendarId: string;
                        }[];
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
                        /** @description What stops both the response and the resolution clock */
                        pausingReasons?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        /** @description What stops one of them alone */
                        pausing?: {
                            /** @default [] */
                            response?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                            /** @default [] */
                            resolution?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        };
                        /** @description Who says whether reported work is done. Staff always may. requester: they are asked, and after the window it counts as done. automatic: it counts after the window, at once without one. */
                        verification?: {
                            /** @enum {string} */
                            mode: "staff" | "requester" | "automatic";
                            /**
                             * Format: duration
                             * @default null
                             * @example P14D
                             */
                            window?: string | null;
                        };
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
                        maintenance?: {
                            /**
                             * @description The entries of the catalogue that are maintenance; null: all
                             * @default null
                             */
                            categoryIds?: string[] | null;
                            /** @default false */
                            coversOtherSuppliersHardware?: boolean;
                            /**
                             * @description Without these nothing is dispatched
                             * @default []
                             */
                            requiredDocuments?: ("acceptance_copy" | "receipted_invoice")[];
                        } | null;
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
                                    /** @description When a channel can be reached, where that is not the calendar of the contract */
                                    channelCalendars: {
                                        /** @enum {string} */
                                        channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
                                        /** Format: uuid */
                                        calendarId: string;
                                    }[];
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
                                    /** @description What stops both the response and the resolution clock */
                                    pausingReasons: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                                    /** @description What stops one of them alone */
                                    pausing: {
                                        /** @default [] */
                                        response: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                                        /** @default [] */
                                        resolution: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                                    };
                                    /** @description Who says whether reported work is done. Staff always may. requester: they are asked, and after the window it counts as done. automatic: it counts after the window, at once without one. */
                                    verification: {
                                        /** @enum {string} */
                                        mode: "staff" | "requester" | "automatic";
                                        /**
                                         * Format: duration
                                         * @default null
                                         * @example P14D
                                         */
                                        window: string | null;
                                    };
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
                                    maintenance: {
                                        /**
                                         * @description The entries of the catalogue that are maintenance; null: all
                                         * @default null
                                         */
                                        categoryIds: string[] | null;
                                        /** @default false */
                                        coversOtherSuppliersHardware: boolean;
                                        /**
                                         * @description Without these nothing is dispatched
                                         * @default []
                                         */
                                        requiredDocuments: ("acceptance_copy" | "receipted_invoice")[];
                                    } | null;
                                };
                                /** @description Against the version before; empty for the first */
                                changes: components["schemas"]["ContractDifference"][];
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
    "/api/contracts/{id}/opening-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which channels are open now, and until when
         * @description Deadlines count in the calendar of the contract, whatever the channel.
         */
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
                /** @description Each channel by the calendar that holds for it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpeningHours"];
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
    "/api/contracts/{id}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change would make different from the newest version; nothing is written */
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
                        /** @description When a channel can be reached, where that is not the calendar of the contract */
                        channelCalendars?: {
                            /** @enum {string} */
                            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
                            /** Format: uuid */
                            calendarId: string;
                        }[];
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
                        /** @description What stops both the response and the resolution clock */
                        pausingReasons?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        /** @description What stops one of them alone */
                        pausing?: {
                            /** @default [] */
                            response?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                            /** @default [] */
                            resolution?: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                        };
                        /** @description Who says whether reported work is done. Staff always may. requester: they are asked, and after the window it counts as done. automatic: it counts after the window, at once without one. */
                        verification?: {
                            /** @enum {string} */
                            mode: "staff" | "requester" | "automatic";
                            /**
                             * Format: duration
                             * @default null
                             * @example P14D
                             */
                            window?: string | null;
                        };
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
                        maintenance?: {
                            /**
                             * @description The entries of the catalogue that are maintenance; null: all
                             * @default null
                             */
                            categoryIds?: string[] | null;
                            /** @default false */
                            coversOtherSuppliersHardware?: boolean;
                            /**
                             * @description Without these nothing is dispatched
                             * @default []
                             */
                            requiredDocuments?: ("acceptance_copy" | "receipted_invoice")[];
                        } | null;
                        /**
                         * Format: date
                         * @description From when the changed terms hold
                         */
                        validFrom: string;
                    };
                };
            };
            responses: {
                /** @description What differs, in the order in which the contract is read; refused as the change would be */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContractChanges"];
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
                            /**
                             * @description Less than the usual hours of the day, more, or the same at other times; left out it is told from the hours: none are a closure, some on a closed day an opening, some on an open day moved hours
                             * @enum {string}
                             */
                            kind?: "closure" | "opening" | "moved";
                        }[];
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        publicHolidays?: "IT" | null;
                        /** @default null */
                        patronDay?: string | null;
                        /**
                         * @description The hours of the contract, and by how many minutes opening and closing may be moved (R19)
                         * @default null
                         */
                        agreedHours?: {
                            /**
                             * Format: date
                             * @description Null: since ever
                             * @default null
                             */
                            validFrom?: string | null;
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
                            /** @default 30 */
                            toleranceMinutes?: number;
                        } | null;
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
                            /**
                             * @description Less than the usual hours of the day, more, or the same at other times; left out it is told from the hours: none are a closure, some on a closed day an opening, some on an open day moved hours
                             * @enum {string}
                             */
                            kind?: "closure" | "opening" | "moved";
                        }[];
                        /** @enum {string|null} */
                        publicHolidays?: "IT" | null;
                        patronDay?: string | null;
                        /** @description The hours of the contract, and by how many minutes opening and closing may be moved (R19) */
                        agreedHours?: {
                            /**
                             * Format: date
                             * @description Null: since ever
                             * @default null
                             */
                            validFrom?: string | null;
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
                            /** @default 30 */
                            toleranceMinutes?: number;
                        } | null;
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
    "/api/calendars/{id}/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A year of a calendar: each day’s hours, and why */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its days */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarYear"];
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
    "/api/holidays/years/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public holidays of a year, held against the law’s rules */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its holidays, with the ETag of the whole table */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HolidayYear"];
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
    "/api/holidays/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed the table of public holidays, when and how; kept for ever */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "changedAt";
                    order?: "asc" | "desc";
                    /** @description Repeatable: any of */
                    year?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of changes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["HolidayNote"][];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/holidays/import-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a published calendar (iCalendar) would change; nothing is written */
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
                        /** @description The published calendar (iCalendar, RFC 5545) */
                        text: string;
                    };
                };
            };
            responses: {
                /** @description The difference, with the ETag of the table that it is to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HolidayImportPreview"];
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
    "/api/holidays/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take differences that were seen; 412 where the table has changed since */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description The published calendar (iCalendar, RFC 5545) */
                        text: string;
                        /** @description The keys of the differences to take */
                        take: string[];
                    };
                };
            };
            responses: {
                /** @description What was taken, with the table’s new ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HolidayImportResult"];
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
    "/api/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: holidays */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "date" | "name" | "updatedAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    year?: string[];
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
                            data: components["schemas"]["Holiday"][];
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
        /** A new holiday */
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
                        /** Format: date */
                        date: string;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description The new holiday */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Holiday"];
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
    "/api/holidays/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One holiday */
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
                /** @description The holiday, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Holiday"];
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
        /** Delete one holiday; 409 where it is in use */
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
        /** Change one holiday: what is left out stays as it is */
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
                        /** Format: date */
                        date?: string;
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description The holiday as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Holiday"];
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
                        scopes: ("administrations:read" | "administrations:write" | "contracts:read" | "contracts:write" | "calendars:read" | "calendars:write" | "holidays:read" | "holidays:write" | "categories:read" | "categories:write" | "sites:read" | "sites:write" | "assets:read" | "assets:write" | "suppliers:read" | "suppliers:write" | "serviceCentres:read" | "serviceCentres:write" | "users:read" | "users:write" | "apiKeys:read" | "apiKeys:write" | "requests:read" | "requests:write" | "workOrders:read" | "workOrders:write" | "statements:read" | "statements:write" | "audits:read" | "audits:write" | "notifications:read" | "notifications:write" | "deliveryEndpoints:read" | "deliveryEndpoints:write" | "savedViews:read" | "savedViews:write" | "dashboard:read" | "dashboard:write" | "calls:read" | "calls:write" | "importedRequests:read" | "importedRequests:write" | "downtimes:read" | "downtimes:write")[];
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
    "/api/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: requests */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "dueAt" | "createdAt" | "updatedAt" | "number" | "priority" | "state";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    id?: string[];
                    /** @description Repeatable: any of */
                    state?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    /** @description Repeatable: any of */
                    administrationId?: string[];
                    /** @description Repeatable: any of */
                    categoryId?: string[];
                    /** @description Repeatable: any of */
                    siteId?: string[];
                    /** @description Repeatable: any of */
                    assetId?: string[];
                    /** @description Repeatable: any of */
                    priority?: string[];
                    /** @description Repeatable: any of */
                    channel?: string[];
                    /** @description Repeatable: any of */
                    kind?: string[];
                    /** @description Repeatable: any of */
                    assigneeId?: string[];
                    /** @description Repeatable: any of */
                    supplierId?: string[];
                    breached?: "true" | "false";
                    unplannable?: "true" | "false";
                    open?: "true" | "false";
                    unassigned?: "true" | "false";
                    needsSupplier?: "true" | "false";
                    escalated?: "true" | "false";
                    recontactDue?: "true" | "false";
                    dueBefore?: string;
                    /** @description Those whose warning has passed at this instant and whose deadline has not */
                    warnBefore?: string;
                    createdFrom?: string;
                    createdTo?: string;
                    /** @description Part of the name, or the whole e-mail address or number */
                    requester?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of requests */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["RequestSummary"][];
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
        /**
         * Register a request
         * @description Answered once the request is stored; its workflow starts right after, also where the engine is away.
         */
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
                    "application/json": components["schemas"]["NewRequest"];
                };
            };
            responses: {
                /** @description The new request, with Location and ETag */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Export: requests as CSV, oldest first */
        get: {
            parameters: {
                query?: {
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    id?: string[];
                    /** @description Repeatable: any of */
                    state?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    /** @description Repeatable: any of */
                    administrationId?: string[];
                    /** @description Repeatable: any of */
                    categoryId?: string[];
                    /** @description Repeatable: any of */
                    siteId?: string[];
                    /** @description Repeatable: any of */
                    assetId?: string[];
                    /** @description Repeatable: any of */
                    priority?: string[];
                    /** @description Repeatable: any of */
                    channel?: string[];
                    /** @description Repeatable: any of */
                    kind?: string[];
                    /** @description Repeatable: any of */
                    assigneeId?: string[];
                    /** @description Repeatable: any of */
                    supplierId?: string[];
                    breached?: "true" | "false";
                    unplannable?: "true" | "false";
                    open?: "true" | "false";
                    unassigned?: "true" | "false";
                    needsSupplier?: "true" | "false";
                    escalated?: "true" | "false";
                    recontactDue?: "true" | "false";
                    dueBefore?: string;
                    /** @description Those whose warning has passed at this instant and whose deadline has not */
                    warnBefore?: string;
                    createdFrom?: string;
                    createdTo?: string;
                    /** @description Part of the name, or the whole e-mail address or number */
                    requester?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description All that pass the filters */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
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
    "/api/requests/lookup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Who calls, and their open and recent requests
         * @description A POST, so that numbers and addresses stand in no URL.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RequesterLookup"];
                };
            };
            responses: {
                /** @description The person as last registered, or null */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RequesterFound"];
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
    "/api/requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request, with its ETag */
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
                /** @description One request, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The salient moments, oldest first */
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
                /** @description The salient moments, oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Timeline"];
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
    "/api/requests/{id}/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadlines and how they came about */
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
                /** @description The deadlines and how they came about */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Deadlines"];
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
    "/api/requests/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was written and what was sent, oldest first */
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
                /** @description What was written and what was sent, oldest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Message"][];
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
    "/api/requests/{id}/workflow-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The engine's own events, live or archived */
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
                /** @description The engine's own events, live or archived */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkflowHistory"];
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
    "/api/requests/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the request to one of the staff; null frees it */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
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
                        assigneeId: string | null;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/qualify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fix category and priority; the terms in force hold from then on */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
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
                        categoryId: string;
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        impact?: "low" | "medium" | "high" | null;
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        urgency?: "low" | "medium" | "high" | null;
                        /**
                         * @description Overrides impact × urgency; then a reason is needed
                         * @enum {integer|null}
                         */
                        priority?: 1 | 2 | 3 | 4 | 5 | null;
                        /** @default null */
                        reason?: string | null;
                        /** @default null */
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resolve at first contact */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        resolution: string;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        articleId?: string | null;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer the work to a supplier; without one, to those of the category's routing in turn */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @default null
                         */
                        supplierId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        serviceCentreId?: string | null;
                        /** @default null */
                        instructions?: string | null;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Wait for something; the contract says which reasons stop the clocks */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        reason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval";
                        /** @default null */
                        note?: string | null;
                        /**
                         * Format: date-time
                         * @description Goes on by itself then
                         * @default null
                         */
                        until?: string | null;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on after a suspension */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm the outcome, or ask the same supplier for rework */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "ok" | "rework";
                        /** @default null */
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/recontact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record how contacting the person again went */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "satisfied" | "reopen" | "unreachable";
                        note: string;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open again within the contract's window */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a request that is not to be handled; the requester is told the reason */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a request that says the same as another one */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
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
                        intoId: string;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note: for staff, for the requester, or for the supplier */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                        /** @enum {string} */
                        visibility: "internal" | "requester" | "supplier";
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/remind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a reminder (sollecito) or a complaint (reclamo) of the requester */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        note?: string | null;
                        /**
                         * @description A complaint instead of a reminder
                         * @default false
                         */
                        complaint?: boolean;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/move-deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the due instant of a running deadline by hand */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        target: "take_charge" | "response" | "resolution";
                        /** Format: date-time */
                        dueAt: string;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/present-documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record documents that the contract asks for before maintenance is dispatched (R38) */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        documents: ("acceptance_copy" | "receipted_invoice")[];
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/requests/{id}/change-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a running request to another version of its contract */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        contractVersion: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The request as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Request"];
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
    "/api/work-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: work orders */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "createdAt" | "updatedAt" | "number" | "state" | "scheduledFrom" | "offerExpiresAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    id?: string[];
                    /** @description Repeatable: any of */
                    state?: string[];
                    /** @description Repeatable: any of */
                    supplierId?: string[];
                    /** @description Repeatable: any of */
                    requestId?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    open?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of work orders */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["WorkOrder"][];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/work-orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One work order */
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
                /** @description The work order, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a work order, oldest first */
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
                /** @description Its moments */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Timeline"];
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
    "/api/work-orders/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the offer */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse the offer; the next supplier is asked */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/schedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say when the work will be done; also accepts an offer */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    };
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The work has begun; also accepts an offer */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The work has to wait */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        reason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval";
                    };
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The work goes on */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The work is done */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        report: string;
                        /** @default [] */
                        parts?: components["schemas"]["Part"][];
                    };
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/work-orders/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The work is not to be done */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The ETag of what is to be changed */
                    "If-Match": string;
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The work order as it is now, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WorkOrder"];
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
    "/api/suppliers/{supplierId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Events from a supplier's program, signed as Standard Webhooks */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same for every attempt */
                    "webhook-id"?: string;
                    /** @description Seconds since 1970 */
                    "webhook-timestamp"?: string;
                    /** @description v1,<HMAC-SHA256 in base64> */
                    "webhook-signature"?: string;
                };
                path: {
                    supplierId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupplierEvent"];
                };
            };
            responses: {
                /** @description Received before; nothing is done again */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventReceipt"];
                    };
                };
                /** @description Received */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EventReceipt"];
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
    "/api/surveys/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the survey is about; opening it never votes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The survey */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
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
        /**
         * Answer the survey, once
         * @description A score chosen by a person is needed: programs that open or post links do not vote.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description 1 completely dissatisfied, 6 completely satisfied */
                        score: number;
                        /** @default null */
                        comment?: string | null;
                    };
                };
            };
            responses: {
                /** @description Taken */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Survey"];
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
    "/api/verifications/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which work a requester is asked about; opening it decides nothing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The question */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verification"];
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
        /**
         * Say whether the work is done, once
         * @description An outcome chosen by a person is needed: programs that open or post links decide nothing.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    token: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "ok" | "rework";
                        /** @default null */
                        comment?: string | null;
                    };
                };
            };
            responses: {
                /** @description Taken */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verification"];
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
    "/api/contracts/{id}/statements/{month}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement as it would be now, with a forecast for the running month */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    /** @description A month of Europe/Rome */
                    month: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Computed now; nothing is kept */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StatementPreview"];
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
    "/api/contracts/{id}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a month: freezes its facts and drafts the statement */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description A month of Europe/Rome
                         * @example 2026-10
                         */
                        month: string;
                    };
                };
            };
            responses: {
                /** @description The statement */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
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
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Statements, the newest month first; by attention: first what waits for somebody here */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "month" | "createdAt" | "totalCents" | "attention";
                    order?: "asc" | "desc";
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    /** @description Repeatable: any of */
                    month?: string[];
                    /** @description Repeatable: any of */
                    state?: string[];
                    observed?: "true" | "false";
                    /** @description Issued at this instant or later */
                    issuedFrom?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["StatementSummary"][];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One statement */
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
                /** @description The statement */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
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
    "/api/statements/{id}/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The requests, calls and downtimes behind a statement, with what each clause says of them */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    /** @description Words to look for */
                    q?: string;
                    /** @description Those that the clause at this place of `lines` is about, from 0 */
                    clause?: number | null;
                    counted?: "true" | "false";
                    hit?: "true" | "false";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description One page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["StatementFact"][];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every request, call and downtime that counted or did not, and why */
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
                /** @description In Italian */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
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
    "/api/statements/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The statement as a document, with the first 2,000 facts that counted or did not */
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
                /** @description In Italian; tagged after PDF/UA */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
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
    "/api/statements/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve the draft; it is issued once no observation waits for an answer */
        post: {
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
            requestBody?: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description The statement */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
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
    "/api/statements/{id}/observe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An observation by the administration */
        post: {
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
                        text: string;
                    };
                };
            };
            responses: {
                /** @description The statement */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
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
    "/api/statements/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The answer to the observations that wait for one */
        post: {
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
                        text: string;
                    };
                };
            };
            responses: {
                /** @description The statement */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
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
    "/api/statements/{id}/correct": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new revision, from the facts as they are now; answers the new draft */
        post: {
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
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The statement */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Statement"];
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
    "/api/contracts/{id}/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove a month, or the current one so far, from the histories of what happened */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The same key and body gives the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description A month of Europe/Rome that has begun
                         * @example 2026-10
                         */
                        month: string;
                    };
                };
            };
            responses: {
                /** @description An audit of this month goes on already: it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Audit"];
                    };
                };
                /** @description The new audit */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Audit"];
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
    "/api/audits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Audits, the newest first */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "askedAt" | "month";
                    order?: "asc" | "desc";
                    /** @description Repeatable: any of */
                    id?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    /** @description Repeatable: any of */
                    month?: string[];
                    /** @description Repeatable: any of */
                    state?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of audits */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["AuditSummary"][];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One audit, with its result once it has ended */
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
                /** @description The audit */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Audit"];
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
    "/api/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: notifications */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "createdAt" | "sentAt";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    id?: string[];
                    /** @description Repeatable: any of */
                    requestId?: string[];
                    /** @description Repeatable: any of */
                    workOrderId?: string[];
                    /** @description Repeatable: any of */
                    state?: string[];
                    /** @description Repeatable: any of */
                    channel?: string[];
                    /** @description Repeatable: any of */
                    event?: string[];
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of notifications */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Notification"][];
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
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One notification */
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
                /** @description The notification */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notification"];
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
    "/api/notifications/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again to deliver what gave up */
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
                /** @description It waits again */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Notification"];
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
    "/api/delivery-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places that messages are handed over to and that fail at present */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Those that fail, the longest first; none: all take messages */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["DeliveryEndpoint"][];
                            total: number;
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
    "/api/delivery-endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How it stands with one of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The mail server, the SMS gateway, or a supplier by its id */
                    id: ("mail" | "sms") | string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Its state */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DeliveryEndpoint"];
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
    "/api/delivery-endpoints/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It has been put right: what waits for it goes out again */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The mail server, the SMS gateway, or a supplier by its id */
                    id: ("mail" | "sms") | string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description It is tried like any other */
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
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dashboard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What needs somebody now; each number has the list behind it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The numbers */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["DashboardItem"][];
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
    "/api/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own views of a list, by name */
        get: {
            parameters: {
                query?: {
                    resource?: "requests" | "workOrders" | "notifications";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The views */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["SavedView"][];
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
        /** Keep a view of a list */
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
                        /** @enum {string} */
                        resource: "requests" | "workOrders" | "notifications";
                        name: string;
                        /** @description Filters, sorting and columns of the list */
                        query: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
            responses: {
                /** @description The view */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
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
    "/api/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget one of one's own views */
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
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: calls */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "startedAt" | "waitSeconds";
                    order?: "asc" | "desc";
                    /** @description Words to look for */
                    q?: string;
                    /** @description Repeatable: any of */
                    id?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    /** @description Repeatable: any of */
                    outcome?: string[];
                    /** @description Repeatable: any of */
                    queue?: string[];
                    /** @description Repeatable: any of */
                    operatorId?: string[];
                    /** @description Repeatable: any of */
                    requestId?: string[];
                    /** @description Begun at this instant or later */
                    from?: string;
                    /** @description Begun before this instant */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of calls */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Call"][];
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
        /** A call that the telephone system tells of; told again it changes nothing */
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
                        /** @description The telephone system’s name of the call, unique per contract */
                        callId: string;
                        /** @enum {string} */
                        direction: "in" | "out";
                        /**
                         * @description Null where the number is withheld
                         * @default null
                         */
                        from?: string | null;
                        /** @default null */
                        to?: string | null;
                        /** @default null */
                        queue?: string | null;
                        /** Format: date-time */
                        startedAt: string;
                        /**
                         * Format: date-time
                         * @default null
                         */
                        answeredAt?: string | null;
                        /**
                         * Format: date-time
                         * @default null
                         */
                        endedAt?: string | null;
                        /** @enum {string} */
                        outcome: "answered" | "abandoned" | "timeout" | "key_exit";
                        waitSeconds: number;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        operatorId?: string | null;
                        /**
                         * Format: uuid
                         * @default null
                         */
                        requestId?: string | null;
                    };
                };
            };
            responses: {
                /** @description The contract already has a call of this callId: the call as it is kept */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Call"];
                    };
                };
                /** @description The new call */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Call"];
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
    "/api/calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One call */
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
                /** @description The call */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Call"];
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
    "/api/downtimes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List: downtimes */
        get: {
            parameters: {
                query?: {
                    page?: number;
                    perPage?: number;
                    sort?: "fromAt" | "createdAt";
                    order?: "asc" | "desc";
                    /** @description Repeatable: any of */
                    id?: string[];
                    /** @description Repeatable: any of */
                    contractId?: string[];
                    open?: "true" | "false";
                    /** @description Lasting still after this instant */
                    from?: string;
                    /** @description Begun before this instant */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of downtimes */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            data: components["schemas"]["Downtime"][];
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
        /** A downtime of the service of a contract (R37) */
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
                        /** Format: date-time */
                        from: string;
                        /**
                         * Format: date-time
                         * @default null
                         */
                        to?: string | null;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description The new downtime */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Downtime"];
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
    "/api/downtimes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One downtime */
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
                /** @description The downtime, with its ETag */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Downtime"];
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
        /** Say when a downtime ended, or correct it; 409 where it was imported */
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
                        /** Format: date-time */
                        from?: string;
                        /** Format: date-time */
                        to?: string | null;
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description The downtime as it is now */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Downtime"];
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
    "/api/imported-requests/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request that another system handled, with what the contract grants for its deadlines */
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
                /** @description The request as it was imported */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportedRequest"];
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
        /** Commands work and messages go out: database, engine and workers answer; else 503, saying which does not */
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
                            /** @description A worker carries out commands and can record them */
                            worker: boolean;
                            /** @description A worker asks for messages to deliver, whether receivers take them or not */
                            deliveries: boolean;
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
        SupplierEvent: {
            /** @enum {string} */
            type: "work_order.accepted";
            /**
             * Format: date-time
             * @description When it happened, by the supplier
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                workOrderId: string;
            };
        } | {
            /** @enum {string} */
            type: "work_order.declined";
            /**
             * Format: date-time
             * @description When it happened, by the supplier
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                workOrderId: string;
                /** @default null */
                reason: string | null;
            };
        } | {
            /** @enum {string} */
            type: "work_order.scheduled";
            /**
             * Format: date-time
             * @description When it happened, by the supplier
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                workOrderId: string;
                /** Format: date-time */
                from: string;
                /** Format: date-time */
                to: string;
            };
        } | {
            /** @enum {string} */
            type: "work_order.started";
            /**
             * Format: date-time
             * @description When it happened, by the supplier
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                workOrderId: string;
            };
        } | {
            /** @enum {string} */
            type: "work_order.suspended";
            /**
             * Format: date-time
             * @description When it happened, by the supplier
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                workOrderId: string;
                /** @enum {string} */
                reason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval";
            };
        } | {
            /** @enum {string} */
            type: "work_order.resumed";
            /**
             * Format: date-time
             * @description When it happened, by the supplier
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                workOrderId: string;
            };
        } | {
            /** @enum {string} */
            type: "work_order.completed";
            /**
             * Format: date-time
             * @description When it happened, by the supplier
             */
            timestamp: string;
            data: {
                /** Format: uuid */
                workOrderId: string;
                report: string;
                /** @default [] */
                parts: components["schemas"]["Part"][];
            };
        };
        Part: {
            /** @default null */
            code: string | null;
            description: string;
            quantity: number;
        };
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
            /** @description When a channel can be reached, where that is not the calendar of the contract */
            channelCalendars: {
                /** @enum {string} */
                channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
                /** Format: uuid */
                calendarId: string;
            }[];
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
            /** @description What stops both the response and the resolution clock */
            pausingReasons: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
            /** @description What stops one of them alone */
            pausing: {
                /** @default [] */
                response: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
                /** @default [] */
                resolution: ("waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval")[];
            };
            /** @description Who says whether reported work is done. Staff always may. requester: they are asked, and after the window it counts as done. automatic: it counts after the window, at once without one. */
            verification: {
                /** @enum {string} */
                mode: "staff" | "requester" | "automatic";
                /**
                 * Format: duration
                 * @default null
                 * @example P14D
                 */
                window: string | null;
            };
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
            maintenance: {
                /**
                 * @description The entries of the catalogue that are maintenance; null: all
                 * @default null
                 */
                categoryIds: string[] | null;
                /** @default false */
                coversOtherSuppliersHardware: boolean;
                /**
                 * @description Without these nothing is dispatched
                 * @default []
                 */
                requiredDocuments: ("acceptance_copy" | "receipted_invoice")[];
            } | null;
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
            /** @description In place of a category: all of a group of the catalogue. The most specific row holds: category, group, any. */
            categoryGroup?: string | null;
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
            comparison: "less_than" | "at_most" | "more_than" | "at_least";
            thresholdPercent: string;
            ratePerMille: string;
            /** @enum {string} */
            base: "yearly_amount";
            /** @enum {string} */
            rounding?: "half_up";
        } | {
            /** @enum {string} */
            kind: "deadlines_met";
            /** @enum {string} */
            target: "take_charge" | "response" | "resolution";
            /**
             * @description null: all priorities
             * @default null
             */
            priority: number | null;
            /** @enum {string} */
            comparison: "less_than" | "at_most" | "more_than" | "at_least";
            thresholdPercent: string;
            amountCents: number;
            /** @enum {string} */
            amountPer: "month" | "missed_deadline";
        } | {
            /** @enum {string} */
            kind: "availability_credit";
            /** @enum {string} */
            base: "monthly_fee";
            steps: {
                lessThanPercent: string;
                creditPercent: string;
            }[];
            /** @enum {string} */
            rounding?: "half_up";
        };
        ContractDifference: {
            /** @enum {string} */
            kind: "text";
            /** @enum {string} */
            field: "code" | "title" | "cig" | "administrativeEmail";
            from: string | null;
            to: string | null;
        } | {
            /** @enum {string} */
            kind: "day";
            /** @enum {string} */
            field: "startsOn" | "endsOn" | "warrantyEndsOn";
            from: string | null;
            to: string | null;
        } | {
            /** @enum {string} */
            kind: "amount";
            /** @enum {string} */
            field: "yearlyAmountCents" | "monthlyFeeCents";
            from: number;
            to: number;
        } | {
            /** @enum {string} */
            kind: "flag";
            /** @enum {string} */
            field: "boughtThroughPartner" | "abandonment.countTimeouts" | "abandonment.countKeyExits" | "maintenance.coversOtherSuppliersHardware";
            from: boolean;
            to: boolean;
        } | {
            /** @enum {string} */
            kind: "count";
            /** @enum {string} */
            field: "recontact.attempts";
            from: number;
            to: number;
        } | {
            /** @enum {string} */
            kind: "working_time";
            /** @enum {string} */
            field: "offerWindow" | "recontact.deadline";
            /** Format: duration */
            from: string;
            /** Format: duration */
            to: string;
        } | {
            /** @enum {string} */
            kind: "elapsed_time";
            /** @enum {string} */
            field: "reopenWindow" | "survey.window" | "survey.remindAfter" | "abandonment.minimumWait";
            /** Format: duration */
            from: string;
            /** Format: duration */
            to: string;
        } | {
            /** @enum {string} */
            kind: "calendar";
            /** @enum {string} */
            field: "calendarId";
            /** Format: uuid */
            from: string;
            /** Format: uuid */
            to: string;
        } | {
            /** @enum {string} */
            kind: "target";
            /**
             * Format: uuid
             * @description null: any category
             * @default null
             */
            categoryId: string | null;
            priority: number;
            categoryGroup?: string;
            from: {
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
            } | null;
            to: {
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
            } | null;
        } | {
            /** @enum {string} */
            kind: "channel_calendar";
            /** @enum {string} */
            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
            /** Format: uuid */
            from: string | null;
            /** Format: uuid */
            to: string | null;
        } | {
            /** @enum {string} */
            kind: "pausing_reason";
            /** @enum {string} */
            reason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval";
            from: boolean;
            to: boolean;
        } | {
            /** @enum {string} */
            kind: "clock_pausing_reason";
            /** @enum {string} */
            target: "response" | "resolution";
            /** @enum {string} */
            reason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval";
            from: boolean;
            to: boolean;
        } | {
            /** @enum {string} */
            kind: "verification";
            from: {
                /** @enum {string} */
                mode: "staff" | "requester" | "automatic";
                /**
                 * Format: duration
                 * @default null
                 * @example P14D
                 */
                window: string | null;
            };
            to: {
                /** @enum {string} */
                mode: "staff" | "requester" | "automatic";
                /**
                 * Format: duration
                 * @default null
                 * @example P14D
                 */
                window: string | null;
            };
        } | {
            /** @enum {string} */
            kind: "service_manager";
            from: {
                name: string;
                /** @example +390612345678 */
                mobile: string;
                /** Format: email */
                email: string;
            };
            to: {
                name: string;
                /** @example +390612345678 */
                mobile: string;
                /** Format: email */
                email: string;
            };
        } | {
            /** @enum {string} */
            kind: "referent";
            from: {
                name: string;
                /** @example +390612345678 */
                mobile: string;
                /** Format: email */
                email: string;
                /** @default false */
                dec: boolean;
            } | null;
            to: {
                name: string;
                /** @example +390612345678 */
                mobile: string;
                /** Format: email */
                email: string;
                /** @default false */
                dec: boolean;
            } | null;
        } | {
            /** @enum {string} */
            kind: "clause";
            from: {
                /** @enum {string} */
                kind: "direct_resolution" | "abandoned_calls";
                /** @enum {string} */
                comparison: "less_than" | "at_most" | "more_than" | "at_least";
                thresholdPercent: string;
                ratePerMille: string;
                /** @enum {string} */
                base: "yearly_amount";
                /** @enum {string} */
                rounding?: "half_up";
            } | {
                /** @enum {string} */
                kind: "deadlines_met";
                /** @enum {string} */
                target: "take_charge" | "response" | "resolution";
                /**
                 * @description null: all priorities
                 * @default null
                 */
                priority: number | null;
                /** @enum {string} */
                comparison: "less_than" | "at_most" | "more_than" | "at_least";
                thresholdPercent: string;
                amountCents: number;
                /** @enum {string} */
                amountPer: "month" | "missed_deadline";
            } | {
                /** @enum {string} */
                kind: "availability_credit";
                /** @enum {string} */
                base: "monthly_fee";
                steps: {
                    lessThanPercent: string;
                    creditPercent: string;
                }[];
                /** @enum {string} */
                rounding?: "half_up";
            } | null;
            to: {
                /** @enum {string} */
                kind: "direct_resolution" | "abandoned_calls";
                /** @enum {string} */
                comparison: "less_than" | "at_most" | "more_than" | "at_least";
                thresholdPercent: string;
                ratePerMille: string;
                /** @enum {string} */
                base: "yearly_amount";
                /** @enum {string} */
                rounding?: "half_up";
            } | {
                /** @enum {string} */
                kind: "deadlines_met";
                /** @enum {string} */
                target: "take_charge" | "response" | "resolution";
                /**
                 * @description null: all priorities
                 * @default null
                 */
                priority: number | null;
                /** @enum {string} */
                comparison: "less_than" | "at_most" | "more_than" | "at_least";
                thresholdPercent: string;
                amountCents: number;
                /** @enum {string} */
                amountPer: "month" | "missed_deadline";
            } | {
                /** @enum {string} */
                kind: "availability_credit";
                /** @enum {string} */
                base: "monthly_fee";
                steps: {
                    lessThanPercent: string;
                    creditPercent: string;
                }[];
                /** @enum {string} */
                rounding?: "half_up";
            } | null;
        } | {
            /** @enum {string} */
            kind: "maintenance";
            from: {
                /**
                 * @description The entries of the catalogue that are maintenance; null: all
                 * @default null
                 */
                categoryIds: string[] | null;
                /** @default false */
                coversOtherSuppliersHardware: boolean;
                /**
                 * @description Without these nothing is dispatched
                 * @default []
                 */
                requiredDocuments: ("acceptance_copy" | "receipted_invoice")[];
            } | null;
            to: {
                /**
                 * @description The entries of the catalogue that are maintenance; null: all
                 * @default null
                 */
                categoryIds: string[] | null;
                /** @default false */
                coversOtherSuppliersHardware: boolean;
                /**
                 * @description Without these nothing is dispatched
                 * @default []
                 */
                requiredDocuments: ("acceptance_copy" | "receipted_invoice")[];
            } | null;
        } | {
            /** @enum {string} */
            kind: "maintained_categories";
            from: string[] | null;
            to: string[] | null;
        } | {
            /** @enum {string} */
            kind: "required_document";
            /** @enum {string} */
            document: "acceptance_copy" | "receipted_invoice";
            from: boolean;
            to: boolean;
        };
        OpeningHours: {
            /** Format: date-time */
            at: string;
            data: {
                /** @enum {string} */
                channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
                /** Format: uuid */
                calendarId: string;
                calendarName: string;
                open: boolean;
                /**
                 * Format: date-time
                 * @description The next closing where open, else the next opening; null: none within sight
                 */
                until: string | null;
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
                /** @description The target, ISO 8601 in working time */
                duration: string;
                /** @description Its working time: the sum of `intervals` */
                budgetMs: number;
                /** @description The row of the contract that held */
                row: {
                    /** Format: uuid */
                    categoryId: string | null;
                    /** @enum {integer} */
                    priority: 1 | 2 | 3 | 4 | 5;
                };
                /** @description The reckoning in sentences, in the language of `Accept-Language` (it, en) */
                why: string[];
            }[];
            contractVersion: number;
            calendar: components["schemas"]["CalendarOfDeadlines"];
            /** @description The days it spans, by the calendar as it is now; at most 400 of them */
            days: {
                /** Format: date */
                date: string;
                /** @description Closed where empty */
                open: {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                }[];
                /** @description `week`, `public_holiday`, `patron_day`, `exception`, or `before_validity` */
                why: string;
                /** @description The name of the holiday, the reason of an exception */
                reason: string | null;
            }[];
        };
        CalendarOfDeadlines: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            timeZone: string;
        };
        ContractChanges: {
            /** @description The newest version, which it is compared with */
            version: number;
            /** @description From when the change would hold */
            validFrom: string;
            data: components["schemas"]["ContractDifference"][];
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
                /**
                 * @description Less than the usual hours of the day, more, or the same at other times; left out it is told from the hours: none are a closure, some on a closed day an opening, some on an open day moved hours
                 * @enum {string}
                 */
                kind?: "closure" | "opening" | "moved";
            }[];
            /** @enum {string|null} */
            publicHolidays: "IT" | null;
            patronDay: string | null;
            /** @description The hours of the contract, and by how many minutes opening and closing may be moved (R19) */
            agreedHours: {
                /**
                 * Format: date
                 * @description Null: since ever
                 * @default null
                 */
                validFrom: string | null;
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
                /** @default 30 */
                toleranceMinutes: number;
            } | null;
        };
        CalendarYear: {
            year: number;
            timeZone: string;
            openMinutes: number;
            openDays: number;
            days: {
                date: string;
                /** @enum {string} */
                weekday: "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday";
                segments: {
                    from: string;
                    to: string;
                }[];
                /** @description Really open, on days of a clock change too */
                openMinutes: number;
                why: {
                    /** @enum {string} */
                    kind: "before_validity";
                } | {
                    /** @enum {string} */
                    kind: "week";
                    validFrom: string;
                } | {
                    /** @enum {string} */
                    kind: "patron_day";
                } | {
                    /** @enum {string} */
                    kind: "public_holiday";
                    name: string;
                } | {
                    /** @enum {string} */
                    kind: "exception";
                    reason: string;
                    /** @enum {string} */
                    exception: "closure" | "opening" | "moved";
                };
                /** @description The clocks are changed on this day */
                clockChange: {
                    /** @enum {string} */
                    direction: "forward" | "back";
                    minutes: number;
                } | null;
            }[];
        };
        HolidayYear: {
            year: number;
            /** @description Of the whole table; every change raises it */
            version: number;
            /** @description If not, the law’s rules hold and are shown */
            inTable: boolean;
            holidays: {
                /** Format: uuid */
                id: string | null;
                version: number | null;
                /** Format: date-time */
                createdAt?: string;
                /** Format: date-time */
                updatedAt?: string;
                date: string;
                name: string;
                /**
                 * @description By the law’s rules, by a person, from a file
                 * @enum {string}
                 */
                origin: "law" | "person" | "import";
                /** @description The law’s rules have the date */
                lawful: boolean;
            }[];
            /** @description The law’s holidays that the table does not have */
            missing: {
                date: string;
                name: string;
            }[];
        };
        HolidayNote: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            action: "added" | "changed" | "removed";
            date: string;
            name: string;
            dateBefore: string | null;
            nameBefore: string | null;
            /** @enum {string} */
            origin: "person" | "import";
            /** Format: date-time */
            at: string;
            /** @description Null: a program */
            by: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
        };
        HolidayImportPreview: {
            /** @description Of the table, as in the ETag */
            version: number;
            /** @description The years that the file covers, which are compared */
            years: number[];
            changes: {
                key: string;
                /** @enum {string} */
                kind: "added" | "removed" | "renamed";
                date: string;
                name: string;
                before: string | null;
                /** @description Why to look twice; none where it may be taken unseen */
                doubts: ("unknown_to_law" | "required_by_law" | "named_by_law" | "entered_by_hand" | "tentative" | "past")[];
            }[];
            same: {
                date: string;
                name: string;
            }[];
            /** @description The law’s holidays that the file does not have */
            leftOut: {
                date: string;
                name: string;
            }[];
            /** @description Events that give no holiday */
            ignored: {
                name: string;
                date: string;
                /** @enum {string} */
                reason: "cancelled" | "not_whole_day" | "out_of_range";
            }[];
        };
        HolidayImportResult: {
            version: number;
            added: number;
            removed: number;
            renamed: number;
        };
        Holiday: {
            /** Format: uuid */
            id: string;
            /** @description The number in its ETag */
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            date: string;
            name: string;
            /**
             * @description By the law’s rules, by a person, from a file
             * @enum {string}
             */
            origin: "law" | "person" | "import";
            /** @description The law’s rules have the date */
            lawful: boolean;
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
        Request: {
            /** Format: uuid */
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            state: "received" | "qualified" | "dispatched" | "scheduled" | "in_progress" | "suspended" | "completed" | "resolved" | "closed" | "cancelled" | "merged";
            /** @enum {string} */
            kind: "incident" | "service" | "information" | "booking" | "quote_clarification" | "complaint" | "order" | "help_desk";
            /** @enum {string} */
            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            /** Format: uuid */
            administrationId: string;
            /** Format: uuid */
            categoryId: string | null;
            categoryName: string | null;
            /** Format: uuid */
            siteId: string | null;
            siteName: string | null;
            /** @enum {string|null} */
            impact: "low" | "medium" | "high" | null;
            /** @enum {string|null} */
            urgency: "low" | "medium" | "high" | null;
            /** @enum {integer|null} */
            priority: 1 | 2 | 3 | 4 | 5 | null;
            subject: string;
            requester: components["schemas"]["Requester"];
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            resolvedDirectly: boolean;
            reopenCount: number;
            reminderCount: number;
            complaintCount: number;
            escalation: number;
            needsSupplier: boolean;
            /** @description A deadline was missed */
            breached: boolean;
            /** @description A deadline, the end of an offer or a recontact that is waited for cannot be computed */
            unplannable: boolean;
            clockPaused: boolean;
            nextDeadline: {
                /** @enum {string} */
                target: "take_charge" | "response" | "resolution";
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                warnAt: string | null;
                /** @enum {string} */
                state: "running" | "breached";
            } | null;
            /** @description Working milliseconds from `asOf` to the next deadline; below zero once it has passed */
            workingTimeLeft: number | null;
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            recontactDueAt: string | null;
            survey: {
                /** @enum {string} */
                state: "none" | "sent" | "reminded" | "answered" | "expired";
                score: number | null;
            };
            /** Format: uuid */
            mergedIntoId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            resolvedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            description: string;
            contractVersion: number;
            /** Format: uuid */
            assetId: string | null;
            assetName: string | null;
            callId: string | null;
            suspension: {
                /** @enum {string} */
                reason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval";
                /** Format: date-time */
                until: string | null;
                /** Format: uuid */
                byWorkOrderId: string | null;
            } | null;
            /** @description What the contract asks for before work is dispatched, and what was presented; before a category is chosen nothing is required unless all of the catalogue is maintenance */
            documents: {
                required: components["schemas"]["MaintenanceDocument"][];
                presented: components["schemas"]["MaintenanceDocument"][];
            };
            /** @description While work reported as done waits to be verified */
            verification: {
                /**
                 * @description Who is waited for; staff may always verify
                 * @enum {string}
                 */
                mode: "staff" | "requester" | "automatic";
                /**
                 * Format: date-time
                 * @description When the work counts as done by itself
                 */
                until: string | null;
            } | null;
            /** Format: date-time */
            reopenUntil: string | null;
            recontact: components["schemas"]["Recontact"];
            /** @description The latest of each target */
            deadlines: components["schemas"]["Deadline"][];
            workOrders: {
                /** Format: uuid */
                id: string;
                number: string;
                version: number;
                /** Format: uuid */
                supplierId: string;
                supplierName: string;
                /** Format: uuid */
                serviceCentreId: string | null;
                serviceCentreName: string | null;
                /** @enum {string} */
                state: "offered" | "accepted" | "declined" | "expired" | "scheduled" | "in_progress" | "suspended" | "completed" | "cancelled";
                /** Format: date-time */
                offerExpiresAt: string | null;
                /** Format: date-time */
                scheduledFrom: string | null;
                /** Format: date-time */
                scheduledTo: string | null;
                /** Format: date-time */
                startedAt: string | null;
                /** Format: date-time */
                completedAt: string | null;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                updatedAt: string;
            }[];
            /** @description What suppliers or requesters said and the state did not allow */
            refusedEvents: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                type: string;
                /** Format: uuid */
                workOrderId: string | null;
                refusal: string | null;
            }[];
            /** @description The commands that who asks may give now */
            allowed: ("assign" | "qualify" | "resolve" | "dispatch" | "suspend" | "resume" | "verify" | "recontact" | "reopen" | "cancel" | "merge" | "note" | "remind" | "move-deadline" | "present-documents" | "change-terms")[];
        };
        Requester: {
            name: string;
            email: string | null;
            phone: string | null;
        };
        /** @enum {string} */
        MaintenanceDocument: "acceptance_copy" | "receipted_invoice";
        Recontact: {
            /** @enum {string} */
            state: "open" | "overdue" | "satisfied" | "unreachable" | "reopened";
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            dueAt: string | null;
            attempts: number;
            maxAttempts: number;
        } | null;
        Deadline: {
            /** @description 0 first; each reopening begins the next */
            cycle: number;
            /** @enum {string} */
            target: "take_charge" | "response" | "resolution";
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            warnAt: string | null;
            /**
             * @description `unplannable`: the calendar has no due instant for it; by then met or not, nobody can say in time
             * @enum {string}
             */
            state: "running" | "paused" | "met" | "breached" | "cancelled" | "unplannable";
            /** Format: date-time */
            metAt: string | null;
            /** Format: date-time */
            breachedAt: string | null;
        };
        NewRequest: {
            /** Format: uuid */
            contractId: string;
            /**
             * Format: uuid
             * @description May be left out until qualification
             * @default null
             */
            categoryId: string | null;
            /** @enum {string} */
            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
            /** @enum {string} */
            kind: "incident" | "service" | "information" | "booking" | "quote_clarification" | "complaint" | "order" | "help_desk";
            subject: string;
            description: string;
            /**
             * @default null
             * @enum {string|null}
             */
            impact: "low" | "medium" | "high" | null;
            /**
             * @default null
             * @enum {string|null}
             */
            urgency: "low" | "medium" | "high" | null;
            requester: {
                name: string;
                /**
                 * Format: email
                 * @default null
                 */
                email: string | null;
                /**
                 * @default null
                 * @example +390612345678
                 */
                phone: string | null;
            };
            /**
             * Format: uuid
             * @default null
             */
            siteId: string | null;
            /**
             * Format: uuid
             * @default null
             */
            assetId: string | null;
            /** @default null */
            callId: string | null;
            /**
             * @description Presented with the request, where the contract asks for them
             * @default []
             */
            documents: components["schemas"]["MaintenanceDocument"][];
        };
        RequestSummary: {
            /** Format: uuid */
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            state: "received" | "qualified" | "dispatched" | "scheduled" | "in_progress" | "suspended" | "completed" | "resolved" | "closed" | "cancelled" | "merged";
            /** @enum {string} */
            kind: "incident" | "service" | "information" | "booking" | "quote_clarification" | "complaint" | "order" | "help_desk";
            /** @enum {string} */
            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            /** Format: uuid */
            administrationId: string;
            /** Format: uuid */
            categoryId: string | null;
            categoryName: string | null;
            /** Format: uuid */
            siteId: string | null;
            siteName: string | null;
            /** @enum {string|null} */
            impact: "low" | "medium" | "high" | null;
            /** @enum {string|null} */
            urgency: "low" | "medium" | "high" | null;
            /** @enum {integer|null} */
            priority: 1 | 2 | 3 | 4 | 5 | null;
            subject: string;
            requester: components["schemas"]["Requester"];
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            resolvedDirectly: boolean;
            reopenCount: number;
            reminderCount: number;
            complaintCount: number;
            escalation: number;
            needsSupplier: boolean;
            /** @description A deadline was missed */
            breached: boolean;
            /** @description A deadline, the end of an offer or a recontact that is waited for cannot be computed */
            unplannable: boolean;
            clockPaused: boolean;
            nextDeadline: {
                /** @enum {string} */
                target: "take_charge" | "response" | "resolution";
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                warnAt: string | null;
                /** @enum {string} */
                state: "running" | "breached";
            } | null;
            /** @description Working milliseconds from `asOf` to the next deadline; below zero once it has passed */
            workingTimeLeft: number | null;
            /** Format: date-time */
            asOf: string;
            /** Format: date-time */
            recontactDueAt: string | null;
            survey: {
                /** @enum {string} */
                state: "none" | "sent" | "reminded" | "answered" | "expired";
                score: number | null;
            };
            /** Format: uuid */
            mergedIntoId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: date-time */
            resolvedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
        };
        RequesterFound: {
            requester: components["schemas"]["Requester"] & (Record<string, never> | null);
            requests: components["schemas"]["RequestSummary"][];
        };
        RequesterLookup: {
            /** @example +390612345678 */
            phone?: string;
            /** Format: email */
            email?: string;
        };
        Timeline: {
            data: components["schemas"]["TimelineEntry"][];
        };
        TimelineEntry: {
            seq: number;
            type: string;
            /** Format: date-time */
            at: string;
            actor: {
                /** @enum {string} */
                kind: "user" | "supplier" | "requester" | "program" | "system";
                /** Format: uuid */
                id: string | null;
                name: string | null;
            };
            /** Format: uuid */
            workOrderId: string | null;
            /** @description Facts of the moment: instants as text, ids with their names beside them, free text as `text` */
            data: {
                [key: string]: unknown;
            };
        };
        Deadlines: {
            calendar: components["schemas"]["CalendarOfDeadlines"];
            data: (components["schemas"]["Deadline"] & {
                /** @description Working time, ISO 8601 */
                duration: string;
                /** Format: date-time */
                startedAt: string;
                /** Format: date-time */
                warnedAt: string | null;
                /** Format: date-time */
                escalateAt: string | null;
                /**
                 * Format: date-time
                 * @description Set by hand by a supervisor
                 */
                movedTo: string | null;
                /**
                 * Format: date-time
                 * @description By the calendar, whether moved by hand or not
                 */
                plannedDueAt: string | null;
                /** @description Why there is no due instant */
                unplannable: {
                    /**
                     * Format: date-time
                     * @description From when on the calendar never opens again; null: it does, and not for so long
                     */
                    closedFrom: string | null;
                } | null;
                budgetMs: number;
                /** @description The sum of `intervals` */
                usedMs: number;
                /** @description The working time that counts, until due or the open pause */
                intervals: {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string;
                }[];
                pauses: {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string | null;
                    /** @enum {string|null} */
                    reason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval" | null;
                    /** @description The working time in it; null while it is open */
                    creditedMs: number | null;
                }[];
                holds: {
                    /** Format: date-time */
                    from: string;
                    /** Format: date-time */
                    to: string | null;
                    /** @enum {string|null} */
                    outcome: "confirmed" | "rework" | "cancelled" | null;
                    /** @description The working time in it, which a rework makes count */
                    workingMs: number | null;
                }[];
                /** @description With their cause, oldest first */
                recalculations: {
                    /** @description The entry of the timeline that brought it about */
                    seq: number;
                    /** Format: date-time */
                    at: string;
                    actor: {
                        /** @enum {string} */
                        kind: "user" | "supplier" | "requester" | "program" | "system";
                        /** Format: uuid */
                        id: string | null;
                        name: string | null;
                    };
                    /** @enum {string} */
                    cause: "received" | "qualified" | "priority_changed" | "category_changed" | "contract_version_changed" | "suspended" | "resumed" | "rework" | "reopened" | "moved" | "recomputed";
                    /**
                     * Format: date-time
                     * @description Null at first, and where a pause hid it
                     */
                    dueBefore: string | null;
                    /**
                     * Format: date-time
                     * @description Null where a pause hides it, and where there is none
                     */
                    dueAfter: string | null;
                    /** @description The calendar had no due instant for it */
                    unplannable: boolean;
                    duration: string;
                    budgetMs: number;
                    /** @description Working time used by then */
                    usedMs: number;
                    /** @enum {integer|null} */
                    priority: 1 | 2 | 3 | 4 | 5 | null;
                    /** @enum {integer|null} */
                    previousPriority: 1 | 2 | 3 | 4 | 5 | null;
                    /** Format: uuid */
                    categoryId: string | null;
                    categoryName: string | null;
                    /** Format: uuid */
                    previousCategoryId: string | null;
                    previousCategoryName: string | null;
                    contractVersion: number;
                    previousContractVersion: number;
                    /** @enum {string|null} */
                    suspendReason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval" | null;
                    /** @description What whoever did it wrote, where who asks may read it */
                    text: string | null;
                }[];
                ended: {
                    /**
                     * Format: date-time
                     * @description The instant that counts
                     */
                    at: string;
                    /** @enum {string} */
                    how: "met" | "cancelled";
                    /** @description The event that ended it */
                    by: string;
                    actor: {
                        /** @enum {string} */
                        kind: "user" | "supplier" | "requester" | "program" | "system";
                        /** Format: uuid */
                        id: string | null;
                        name: string | null;
                    };
                    /** @description Working time used until then, of the budget */
                    usedMs: number;
                    /** @description Working time after the due instant, pauses not counted */
                    lateMs: number;
                } | null;
                /** @description The days it spans, by the calendar as it is now; at most 400 of them */
                days: {
                    /** Format: date */
                    date: string;
                    /** @description Closed where empty */
                    open: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    }[];
                    /** @description `week`, `public_holiday`, `patron_day`, `exception`, or `before_validity` */
                    why: string;
                    /** @description The name of the holiday, the reason of an exception */
                    reason: string | null;
                }[];
            })[];
        };
        Message: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "note" | "notification";
            /** @enum {string|null} */
            visibility: "internal" | "requester" | "supplier" | null;
            author: {
                /** @enum {string} */
                kind: "user" | "supplier" | "requester" | "program" | "system";
                /** Format: uuid */
                id: string | null;
                name: string | null;
            } | null;
            subject: string | null;
            text: string;
            /** @enum {string|null} */
            channel: "email" | "sms" | "webhook" | null;
            to: string | null;
            /** @enum {string|null} */
            state: "pending" | "sent" | "failed" | null;
            event: string | null;
        };
        WorkflowHistory: {
            /** Format: uuid */
            workflowId: string;
            /** @enum {string} */
            source: "live" | "archived";
            data: {
                id: number;
                /** Format: date-time */
                at: string | null;
                type: string;
                attributes: {
                    [key: string]: unknown;
                };
            }[];
        };
        WorkOrder: {
            /** Format: uuid */
            id: string;
            number: string;
            version: number;
            /** @enum {string} */
            state: "offered" | "accepted" | "declined" | "expired" | "scheduled" | "in_progress" | "suspended" | "completed" | "cancelled";
            /** Format: uuid */
            requestId: string;
            requestNumber: string;
            /** @enum {string} */
            requestState: "received" | "qualified" | "dispatched" | "scheduled" | "in_progress" | "suspended" | "completed" | "resolved" | "closed" | "cancelled" | "merged";
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            categoryName: string | null;
            /** @enum {integer|null} */
            priority: 1 | 2 | 3 | 4 | 5 | null;
            subject: string;
            description: string;
            /** @description Who opens the door; null to a supplier that has nothing more to do */
            contact: {
                name: string;
                phone: string | null;
            } | null;
            siteName: string | null;
            siteAddress: string | null;
            assetName: string | null;
            /** Format: uuid */
            supplierId: string;
            supplierName: string;
            /** Format: uuid */
            serviceCentreId: string | null;
            serviceCentreName: string | null;
            instructions: string | null;
            /** Format: date-time */
            offerExpiresAt: string | null;
            /** Format: date-time */
            scheduledFrom: string | null;
            /** Format: date-time */
            scheduledTo: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            completedAt: string | null;
            /** @enum {string|null} */
            suspendReason: "waiting_requester" | "waiting_access" | "waiting_parts" | "waiting_approval" | null;
            /** @description Why it was declined or cancelled */
            reason: string | null;
            report: string | null;
            parts: {
                code: string | null;
                description: string;
                quantity: number;
            }[];
            /** @description The parts are invoiced at list price: completed in the deductible period (R38) */
            partsAtListPrice: boolean;
            reworkCount: number;
            /** @description The commands that who asks may give now */
            allowed: ("accept" | "decline" | "schedule" | "start" | "suspend" | "resume" | "complete" | "cancel")[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        EventReceipt: {
            eventId: string;
            /** @enum {string} */
            received: "now" | "before";
        };
        Survey: {
            requestNumber: string;
            subject: string;
            /** @enum {string} */
            state: "open" | "answered" | "expired";
        };
        Verification: {
            requestNumber: string;
            subject: string;
            /** @enum {string} */
            state: "open" | "answered" | "over";
            /**
             * Format: date-time
             * @description Without an answer by then the work counts as done
             */
            until: string;
        };
        StatementPreview: {
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            contractTitle: string;
            cig: string | null;
            /** Format: uuid */
            administrationId: string;
            /** @description The terms in force on the last day of the month */
            contractVersion: number;
            /** @example 2026-10 */
            month: string;
            /** @enum {string} */
            state: "draft" | "approved" | "issued" | "superseded";
            revision: number;
            lines: components["schemas"]["StatementLine"][];
            totalCents: number;
            /** @enum {string} */
            currency: "EUR";
            /** @description SHA-256 of the facts counted, whatever their order */
            factsHash: string;
            /** @description SHA-256 of the statement as canonical JSON, the facts’ hash included */
            hash: string;
            /** @description Parts to invoice at list price (R38), in the order of their replacement */
            invoicedParts: components["schemas"]["InvoicedPart"][];
            /** @description The deadlines of the month’s requests, by target and priority */
            deadlines: components["schemas"]["DeadlineCount"][];
            /** Format: date-time */
            asOf: string;
            /** @description The month has ended in Europe/Rome */
            isOver: boolean;
            /**
             * Format: uuid
             * @description The newest statement of the month, once made
             */
            statementId: string | null;
            /** @description Empty once the month is over */
            forecast: components["schemas"]["StatementForecast"][];
        };
        StatementLine: {
            /** @enum {string} */
            kind: "direct_resolution" | "abandoned_calls" | "deadlines_met" | "availability_credit";
            /** @enum {string|null} */
            target: "take_charge" | "response" | "resolution" | null;
            priority: number | null;
            numerator: number;
            denominator: number;
            /** @description Rounded half up; null where there are no data */
            percent: string | null;
            /** @enum {string} */
            comparison: "less_than" | "at_most" | "more_than" | "at_least";
            thresholdPercent: string;
            penalty: boolean;
            amountCents: number;
            /** @description The reckoning with its numbers, in Italian */
            formula: string;
        };
        InvoicedPart: {
            /** Format: uuid */
            requestId: string;
            requestNumber: string;
            /** Format: uuid */
            workOrderId: string;
            workOrderNumber: string;
            /** Format: date-time */
            replacedAt: string;
            code: string | null;
            description: string;
            quantity: number;
        };
        DeadlineCount: {
            /** @description null: not qualified yet */
            priority: number | null;
            /** @enum {string} */
            target: "take_charge" | "response" | "resolution";
            met: number;
            breached: number;
            /** @description Running or paused */
            open: number;
        };
        StatementForecast: {
            /** @enum {string} */
            kind: "direct_resolution" | "abandoned_calls" | "deadlines_met" | "availability_credit";
            /** @enum {string|null} */
            target: "take_charge" | "response" | "resolution" | null;
            priority: number | null;
            /** @description So many more take the penalty away */
            needed: number;
            /** @enum {string} */
            of: "resolved_directly" | "answered" | "deadline_met";
            thresholdPercent: string;
        };
        Statement: components["schemas"]["StatementSummary"] & {
            /** @description Parts to invoice at list price (R38), in the order of their replacement */
            invoicedParts: components["schemas"]["InvoicedPart"][];
            notes: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "observation" | "answer" | "correction";
                text: string;
                /** Format: uuid */
                authorId: string;
                authorName: string;
                /** Format: date-time */
                at: string;
            }[];
            /** @description Every revision of the month, the newest first */
            revisions: {
                /** Format: uuid */
                id: string;
                revision: number;
                /** @enum {string} */
                state: "draft" | "approved" | "issued" | "superseded";
                totalCents: number;
                reason: string | null;
                /** Format: date-time */
                createdAt: string;
            }[];
            /** @description What who asks may do with it now */
            allowed: ("approve" | "observe" | "answer" | "correct")[];
        };
        StatementSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            contractTitle: string;
            cig: string | null;
            /** Format: uuid */
            administrationId: string;
            /** @description The terms in force on the last day of the month */
            contractVersion: number;
            /** @example 2026-10 */
            month: string;
            /** @enum {string} */
            state: "draft" | "approved" | "issued" | "superseded";
            revision: number;
            lines: components["schemas"]["StatementLine"][];
            totalCents: number;
            /** @enum {string} */
            currency: "EUR";
            /** @description SHA-256 of the facts counted, whatever their order */
            factsHash: string;
            /** @description SHA-256 of the statement as canonical JSON, the facts’ hash included */
            hash: string;
            administrationName: string;
            version: number;
            /** @description Why it corrects the revision before */
            reason: string | null;
            openObservations: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            approvedBy: string | null;
            approvedByName: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            /** Format: date-time */
            issuedAt: string | null;
        };
        StatementFact: {
            /** @enum {string} */
            kind: "request" | "call" | "downtime";
            /** Format: uuid */
            id: string;
            /** @description The request’s number, the call’s name, the reason of a downtime */
            name: string | null;
            /** Format: date-time */
            at: string | null;
            /** @description Came from another system */
            imported: boolean;
            /**
             * Format: uuid
             * @description The request that has a page here
             */
            requestId: string | null;
            /** @description Of a downtime within the month, begun ones whole */
            minutes: number | null;
            verdicts: components["schemas"]["FactVerdict"][];
        };
        FactVerdict: {
            /** @description The place of its line in `lines`, from 0 */
            clause: number;
            counted: boolean;
            /** @description Counts in the numerator */
            hit: boolean;
            /** @enum {string} */
            why: "resolved_directly" | "not_resolved_directly" | "not_by_telephone" | "cancelled" | "merged" | "answered" | "abandoned" | "timeout_counted" | "timeout_not_counted" | "key_exit_counted" | "key_exit_not_counted" | "waited_too_briefly" | "outside_opening_hours" | "outbound" | "deadline_met" | "deadline_breached" | "deadline_running" | "deadline_cancelled" | "deadline_unplannable" | "other_priority" | "no_such_deadline" | "not_of_this_clause" | "unavailable";
        };
        Audit: components["schemas"]["AuditSummary"] & {
            result: components["schemas"]["AuditResult"] | null;
        };
        AuditResult: {
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            month: string;
            /**
             * Format: date-time
             * @description A month that is not over is proved so far
             */
            at: string;
            isOver: boolean;
            requests: number;
            proved: number;
            /** @description Numbers that the engine was not handed yet */
            waiting: string[];
            calls: components["schemas"]["AuditedFacts"];
            downtimes: components["schemas"]["AuditedFacts"];
            /** @description Of another system: not provable here */
            imported: {
                requests: number;
                calls: number;
                downtimes: number;
            };
            chainLength: number;
            journalLength: number;
            lines: components["schemas"]["AuditedLine"][];
            provedCents: number;
            readModelCents: number;
            statements: components["schemas"]["AuditedStatement"][];
            findingCount: number;
            /** @description Of very many only the first */
            findings: components["schemas"]["AuditFinding"][];
            isProved: boolean;
        };
        AuditedFacts: {
            registered: number;
            /** @description Registered before the journal began: proved since then only */
            takenOver: number;
            proved: number;
        };
        AuditedLine: {
            /** @description By the histories and the journal */
            proved: components["schemas"]["StatementLine"] | null;
            /** @description By the read model, or as the statement has it */
            readModel: components["schemas"]["StatementLine"] | null;
            agrees: boolean;
        };
        AuditedStatement: {
            /** Format: uuid */
            id: string;
            revision: number;
            state: string;
            /**
             * Format: date-time
             * @description Its facts are judged as they were then
             */
            frozenAt: string;
            requests: number;
            calls: number;
            downtimes: number;
            /** @description Since then: opening hours are then taken from the statement */
            calendarChanged: boolean;
            lines: components["schemas"]["AuditedLine"][];
            provedCents: number;
            statedCents: number;
            isProved: boolean;
        };
        AuditFinding: {
            /** @enum {string} */
            subject: "request" | "call" | "downtime" | "statement";
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            kind: "difference" | "missing_history" | "unsound_history" | "missing_row" | "unregistered_row" | "broken_chain";
            /** @example requests.priority */
            field: string;
            /** @description What the histories or the journal say */
            proved: string | null;
            /** @description What the database says */
            found: string | null;
        };
        AuditSummary: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            /** @example 2026-10 */
            month: string;
            /** @enum {string} */
            state: "running" | "proved" | "not_proved" | "failed";
            /**
             * @description What is looked at; means nothing once it has ended
             * @enum {string}
             */
            stage: "waiting" | "requests" | "calls" | "statements" | "chains";
            done: number;
            total: number;
            findings: number | null;
            /** @description Why it could not be done */
            failure: string | null;
            /** Format: uuid */
            askedBy: string | null;
            askedByName: string | null;
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            finishedAt: string | null;
        };
        Notification: {
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Null for one about a statement
             */
            requestId: string | null;
            requestNumber: string | null;
            /** Format: uuid */
            workOrderId: string | null;
            /** Format: uuid */
            statementId: string | null;
            event: string;
            /** @enum {string} */
            channel: "email" | "sms" | "webhook";
            to: string;
            subject: string;
            text: string;
            /** @enum {string} */
            state: "pending" | "sent" | "failed";
            attempts: number;
            lastError: string | null;
            /** @description No gateway is configured: kept here instead of sent */
            kept: boolean;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            sentAt: string | null;
            /**
             * Format: date-time
             * @description While it waits: when it is tried again
             */
            nextAttemptAt: string | null;
            /**
             * Format: date-time
             * @description It is given up then: an offer that has expired, or three days
             */
            expiresAt: string | null;
        };
        DeliveryEndpoint: {
            id: string;
            /** Format: uuid */
            supplierId: string | null;
            supplierName: string | null;
            /**
             * @description paused: it keeps failing, so one message at a time is tried, at nextTryAt
             * @enum {string}
             */
            state: "ok" | "failing" | "paused";
            /** @description In a row */
            failures: number;
            /** Format: date-time */
            failingSince: string | null;
            lastError: string | null;
            /** Format: date-time */
            pausedAt: string | null;
            /** Format: date-time */
            nextTryAt: string | null;
            /** @description Messages that wait for it */
            waiting: number;
        };
        DashboardItem: {
            /** @enum {string} */
            key: "about_to_breach" | "breached" | "unplannable" | "unassigned" | "awaiting_verification" | "recontacts_due" | "needs_supplier" | "failed_deliveries" | "statements_to_approve" | "observations_to_answer" | "statements_issued";
            /** @description Counted up to 10000 */
            count: number;
            countIsExact: boolean;
            /** @enum {string} */
            resource: "requests" | "notifications" | "statements";
            /** @description The filters of the list behind the number */
            filter: {
                [key: string]: string | boolean | string[];
            };
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            resource: string;
            name: string;
            query: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
        };
        Call: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            callId: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description Told to staff only */
            from: string | null;
            /** @description Told to staff only */
            to: string | null;
            queue: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            /** @enum {string} */
            outcome: "answered" | "abandoned" | "timeout" | "key_exit";
            waitSeconds: number;
            /** Format: uuid */
            operatorId: string | null;
            operatorName: string | null;
            /** Format: uuid */
            requestId: string | null;
            requestNumber: string | null;
            /** @description Came from another system */
            imported: boolean;
            verdict: components["schemas"]["CallVerdict"];
        };
        /** @description What the rule for abandoned calls says of it, by the contract’s version on the last day of its month */
        CallVerdict: {
            counted: boolean;
            abandoned: boolean;
            /** @enum {string} */
            why: "answered" | "abandoned" | "timeout_counted" | "timeout_not_counted" | "key_exit_counted" | "key_exit_not_counted" | "waited_too_briefly" | "outside_opening_hours" | "outbound";
            /** @description It began within the contract’s opening hours */
            isOpen: boolean;
        };
        Downtime: {
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
            contractCode: string;
            /** Format: date-time */
            from: string;
            /**
             * Format: date-time
             * @description Null while it lasts
             */
            to: string | null;
            reason: string;
            /** @description Came from another system */
            imported: boolean;
        };
        ImportedRequest: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            contractId: string;
            contractCode: string;
            /** @description The version in force on the day of the receipt */
            contractVersion: number;
            externalId: string;
            number: string;
            /** @enum {string} */
            channel: "phone" | "email" | "voicemail" | "portal" | "app" | "order" | "api";
            priority: number | null;
            /** @enum {string} */
            state: "received" | "qualified" | "dispatched" | "scheduled" | "in_progress" | "suspended" | "completed" | "resolved" | "closed" | "cancelled" | "merged";
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            resolvedAt: string | null;
            resolvedDirectly: boolean;
            /** @description Working time from the receipt to the resolution */
            usedMs: number | null;
            /** Format: date-time */
            importedAt: string;
            calendar: components["schemas"]["CalendarOfDeadlines"];
            /** @description First cycle */
            deadlines: {
                /** @enum {string} */
                target: "take_charge" | "response" | "resolution";
                /**
                 * @description As the other system told it: statements count this
                 * @enum {string}
                 */
                state: "running" | "paused" | "met" | "breached" | "cancelled" | "unplannable";
                /** @description Working time from due to the resolution; null where its end is not known */
                lateMs: number | null;
                /** @description What the contract’s general targets grant; null where they name none */
                granted: {
                    /** @description Working time or working days, ISO 8601 */
                    duration: string;
                    budgetMs: number;
                    /** Format: date-time */
                    dueAt: string;
                    /** @description The working time from the receipt until due; pauses are not known */
                    intervals: {
                        /** Format: date-time */
                        from: string;
                        /** Format: date-time */
                        to: string;
                    }[];
                    /** @description The days it spans, by the calendar as it is now; at most 400 of them */
                    days: {
                        /** Format: date */
                        date: string;
                        /** @description Closed where empty */
                        open: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                        }[];
                        /** @description `week`, `public_holiday`, `patron_day`, `exception`, or `before_validity` */
                        why: string;
                        /** @description The name of the holiday, the reason of an exception */
                        reason: string | null;
                    }[];
                } | null;
            }[];
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
